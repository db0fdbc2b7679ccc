import { Duration } from 'aws-cdk-lib';
import { AdjustmentType } from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { FargateService, ScalableTaskCount } from 'aws-cdk-lib/aws-ecs';
import type { Lag, ServiceSpec } from './service-specs.ts';
import type { Engines } from './services-stack.ts';

/** More than one task a partition has nothing to read. */
const MOST_READERS = 12;

/** A service grows with its processor's load, and with its backlog where it has one. */
export function growth(
  service: FargateService,
  spec: ServiceSpec,
  { size, streaming }: Engines,
): void {
  const reads = spec.lag?.kind === 'group';
  const tasks = service.autoScaleTaskCount({
    minCapacity: size.fewestTasks,
    maxCapacity: reads ? Math.min(size.mostTasks, MOST_READERS) : size.mostTasks,
  });
  tasks.scaleOnCpuUtilization('Processor', {
    // Room for a zone to fail: two thirds of the tasks then carry all of it.
    targetUtilizationPercent: 55,
    scaleOutCooldown: Duration.seconds(30),
    scaleInCooldown: Duration.minutes(10),
  });
  if (spec.lag) growByLag(tasks, spec.lag, spec.name, streaming.clusterName);
}

function growByLag(tasks: ScalableTaskCount, lag: Lag, service: string, cluster: string): void {
  const above = lag.kind === 'group' ? lag.records : lag.above;
  tasks.scaleOnMetric('Backlog', {
    metric: lagMetric(lag, service, cluster),
    adjustmentType: AdjustmentType.CHANGE_IN_CAPACITY,
    scalingSteps: [
      { upper: above / 10, change: -1 },
      { lower: above, change: +1 },
      { lower: above * 5, change: +3 },
    ],
    cooldown: Duration.minutes(2),
    evaluationPeriods: 2,
  });
}

/** The backlog as CloudWatch has it. */
export function lagMetric(lag: Lag, service: string, cluster: string): cloudwatch.IMetric {
  if (lag.kind === 'metric') {
    return new cloudwatch.Metric({
      namespace: 'Kirana',
      metricName: lag.metric,
      dimensionsMap: { service },
      statistic: 'Maximum',
      period: Duration.minutes(1),
    });
  }
  const topics = lag.topics.map((topic, at) => [
    `topic${at}`,
    new cloudwatch.Metric({
      namespace: 'AWS/Kafka',
      metricName: 'SumOffsetLag',
      dimensionsMap: { 'Cluster Name': cluster, 'Consumer Group': lag.group, Topic: topic },
      statistic: 'Maximum',
      period: Duration.minutes(1),
    }),
  ]);
  return new cloudwatch.MathExpression({
    expression: topics.map(([name]) => `FILL(${String(name)}, 0)`).join(' + '),
    label: `Records ${service} has not taken`,
    usingMetrics: Object.fromEntries(topics) as Record<string, cloudwatch.IMetric>,
    period: Duration.minutes(1),
  });
}
