import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { lagMetric } from '../services/growth.ts';
import { SERVICES } from '../services/services.ts';
import type { Watched } from './watching-stack.ts';

/** A figure with the limit at which somebody is told, and the page that says what to do. */
export interface WatchedMetric {
  readonly name: string;
  readonly metric: cloudwatch.IMetric;
  readonly above?: number;
  readonly below?: number;
  /** In a row. */
  readonly minutes: number;
  readonly runbook: string;
}

const MINUTE = Duration.minutes(1);

function metric(
  namespace: string,
  metricName: string,
  statistic: string,
  dimensionsMap: Record<string, string> = {},
): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace, metricName, statistic, dimensionsMap, period: MINUTE });
}

/** What AWS counts of the engines. */
export function engineMetrics(watched: Watched): WatchedMetric[] {
  return [...streaming(watched), ...search(watched), ...tables(watched), ...warehouse(watched)];
}

function streaming({ streaming }: Watched): WatchedMetric[] {
  const kafka = (name: string, statistic: string) =>
    metric('AWS/Kafka', name, statistic, { 'Cluster Name': streaming.clusterName });
  return [
    {
      name: 'kafka-offline-partitions',
      metric: kafka('OfflinePartitionsCount', 'Maximum'),
      above: 0,
      minutes: 2,
      runbook: 'kafka-partitions-offline',
    },
    {
      name: 'kafka-active-controllers',
      metric: kafka('ActiveControllerCount', 'Maximum'),
      below: 1,
      minutes: 3,
      runbook: 'kafka-partitions-offline',
    },
  ];
}

function search({ search }: Watched): WatchedMetric[] {
  const of = (name: string, statistic: string) =>
    metric('AWS/ES', name, statistic, { DomainName: search.domainName, ClientId: search.account });
  return [
    {
      name: 'search-cluster-red',
      metric: of('ClusterStatus.red', 'Maximum'),
      above: 0,
      minutes: 2,
      runbook: 'search-cluster-unwell',
    },
    {
      name: 'search-memory-pressure',
      metric: of('JVMMemoryPressure', 'Maximum'),
      above: 88,
      minutes: 10,
      runbook: 'search-cluster-unwell',
    },
    {
      name: 'search-free-storage',
      // MB on the node that has the least.
      metric: of('FreeStorageSpace', 'Minimum'),
      below: search.size.search.storageGib * 1024 * 0.2,
      minutes: 10,
      runbook: 'search-cluster-unwell',
    },
  ];
}

function tables({ tables }: Watched): WatchedMetric[] {
  const busiest = [...tables.tables.entries()].filter(([definition]) => definition.entity);
  return busiest.map(([{ name }, table]) => ({
    name: `table-${name}-throttled`,
    metric: metric('AWS/DynamoDB', 'WriteThrottleEvents', 'Sum', { TableName: table.tableName }),
    above: 100,
    minutes: 5,
    runbook: 'table-throttled',
  }));
}

function warehouse({ warehouse }: Watched): WatchedMetric[] {
  return [
    {
      name: 'warehouse-queries-queued',
      metric: metric('AWS/Redshift-Serverless', 'QueriesQueued', 'Maximum', {
        Workgroup: warehouse.workgroupName,
      }),
      above: 20,
      minutes: 10,
      runbook: 'warehouse-lag-growing',
    },
  ];
}

/** What the load balancer and the backlogs say of our own processes. */
export function serviceMetrics({ services, streaming }: Watched): WatchedMetric[] {
  const { metrics } = services.door.balancer;
  const door: WatchedMetric[] = [
    {
      name: 'door-server-errors',
      metric: metrics.custom('HTTPCode_Target_5XX_Count', { statistic: 'Sum', period: MINUTE }),
      above: 50,
      minutes: 5,
      runbook: 'error-budget-burning',
    },
    {
      name: 'door-slow',
      metric: metrics.targetResponseTime({ statistic: 'p99', period: MINUTE }),
      above: 1,
      minutes: 10,
      runbook: 'requests-slow',
    },
  ];
  const backlogs = SERVICES.flatMap(({ name, lag }): WatchedMetric[] =>
    lag
      ? [
          {
            name: `${name}-backlog`,
            metric: lagMetric(lag, name, streaming.clusterName),
            above: (lag.kind === 'group' ? lag.records : lag.above) * 10,
            minutes: 10,
            runbook: 'changes-late',
          },
        ]
      : [],
  );
  return [...door, ...backlogs];
}
