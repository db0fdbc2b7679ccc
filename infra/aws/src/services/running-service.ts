import { Duration } from 'aws-cdk-lib';
import type * as aps from 'aws-cdk-lib/aws-aps';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { COLLECTOR_IMAGE, collectorConfig } from './collector.ts';
import { growth } from './growth.ts';
import { grantRights } from './rights-of.ts';
import type { ServiceSpec } from './service-specs.ts';
import type { Engines } from './services-stack.ts';
import { settingsOf } from './settings-of.ts';

export interface RunningServiceProps {
  readonly spec: ServiceSpec;
  readonly engines: Engines;
  readonly cluster: ecs.ICluster;
  readonly image: ecs.ContainerImage;
  readonly brokers: string;
  readonly metrics: aps.CfnWorkspace;
  readonly secrets: Record<string, ecs.Secret>;
}

/** One app on Fargate with the collector beside it, its rights, and how it grows. */
export class RunningService extends Construct {
  readonly spec: ServiceSpec;
  readonly service: ecs.FargateService;

  constructor(scope: Construct, id: string, props: RunningServiceProps) {
    super(scope, id);
    const { spec, engines, cluster } = props;
    const { size, network } = engines;
    this.spec = spec;
    const task = this.#task(props);
    this.service = new ecs.FargateService(this, 'Service', {
      serviceName: spec.name,
      cluster,
      taskDefinition: task,
      desiredCount: spec.single ? 1 : size.fewestTasks,
      // New tasks are up and ready before old ones stop; a release that does not become healthy is taken back.
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { rollback: true },
      securityGroups: [network.tasks],
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      enableECSManagedTags: true,
    });
    if (!spec.single) growth(this.service, spec, engines);
  }

  #task(props: RunningServiceProps): ecs.FargateTaskDefinition {
    const { spec, engines, image, brokers, secrets } = props;
    const role = new iam.Role(this, 'Role', {
      // The warehouse knows the loader by this name.
      roleName: `kirana-${engines.size.stage}-${spec.name}`,
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com'),
    });
    grantRights(role, spec, engines);
    const task = new ecs.FargateTaskDefinition(this, 'Task', {
      cpu: spec.cpu,
      memoryLimitMiB: spec.memory,
      taskRole: role,
      runtimePlatform: {
        cpuArchitecture: ecs.CpuArchitecture.ARM64,
        operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
      },
      volumes: [{ name: 'scratch' }],
    });
    const app = task.addContainer('app', {
      image,
      command: [`apps/${spec.name}/dist/main.js`],
      environment: settingsOf(spec, engines, brokers),
      secrets,
      portMappings: [{ containerPort: spec.port }],
      readonlyRootFilesystem: true,
      stopTimeout: Duration.seconds(15),
      healthCheck: aliveOn(spec.port),
      logging: this.#logging('app', engines),
    });
    app.addMountPoints({ containerPath: '/tmp', sourceVolume: 'scratch', readOnly: false });
    this.#addCollector(task, props);
    return task;
  }

  #addCollector(task: ecs.FargateTaskDefinition, { spec, engines, metrics }: RunningServiceProps) {
    const { region, partition, account } = engines.network;
    task.addContainer('collector', {
      image: ecs.ContainerImage.fromRegistry(COLLECTOR_IMAGE),
      essential: false,
      cpu: 64,
      memoryReservationMiB: 128,
      environment: {
        AOT_CONFIG_CONTENT: collectorConfig(
          spec.name,
          spec.port,
          region,
          metrics.attrPrometheusEndpoint,
        ),
      },
      readonlyRootFilesystem: true,
      logging: this.#logging('collector', engines),
    });
    const allow = (actions: string[], ...resources: string[]) =>
      task.addToTaskRolePolicy(new iam.PolicyStatement({ actions, resources }));
    allow(['aps:RemoteWrite'], metrics.attrArn);
    // X-Ray knows no resources to narrow these to.
    allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*');
    allow(
      [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:PutLogEvents',
        'logs:DescribeLogStreams',
      ],
      `arn:${partition}:logs:${region}:${account}:log-group:/kirana/metrics/${spec.name}:*`,
    );
  }

  #logging(part: string, { size, network }: Engines): ecs.LogDriver {
    return ecs.LogDriver.awsLogs({
      streamPrefix: part,
      logGroup: new logs.LogGroup(this, `${part}-logs`, {
        retention:
          size.logDays === 90 ? logs.RetentionDays.THREE_MONTHS : logs.RetentionDays.ONE_MONTH,
        encryptionKey: network.key,
      }),
      mode: ecs.AwsLogDriverMode.NON_BLOCKING,
    });
  }
}

/**
 * ECS does not look at the image's own check. A process that answers nobody is replaced, a worker too, which no load
 * balancer asks; one that only waits for an engine is not: a new one would wait as well.
 */
const aliveOn = (port: number): ecs.HealthCheck => ({
  command: [
    ...['CMD', 'node', '-e'],
    `fetch('http://127.0.0.1:${port}/health/live').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))`,
  ],
  interval: Duration.seconds(10),
  timeout: Duration.seconds(5),
  retries: 3,
  startPeriod: Duration.seconds(60),
});
