import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as msk from 'aws-cdk-lib/aws-msk';
import { MAX_BATCH_BYTES } from '@kirana/kafka';
import { TOPIC_PARTITIONS } from '@kirana/contracts';
import type { Construct } from 'constructs';
import type { NetworkStack } from '../network/network-stack.ts';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

/** Kafka 3.9 in KRaft mode is the newest that MSK recommends; our clients speak to 4.1 in the local stack. */
const KAFKA_VERSION = '3.9.x.kraft';

/** What the local broker is told too, but with the copies that one broker cannot keep. */
const BROKER_SETTINGS = {
  'auto.create.topics.enable': 'false',
  'num.partitions': String(TOPIC_PARTITIONS),
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'unclean.leader.election.enable': 'false',
  'message.max.bytes': String(MAX_BATCH_BYTES),
};

/** A broker in each zone, reached by TLS and IAM only. */
export class StreamingStack extends KiranaStack {
  readonly cluster: msk.CfnCluster;
  readonly clusterName: string;

  constructor(scope: Construct, id: string, size: StageSize, network: NetworkStack) {
    super(scope, id, size);
    this.clusterName = this.named('kafka');
    this.cluster = this.#cluster(network);
    this.#growingStorage();
  }

  #cluster(network: NetworkStack): msk.CfnCluster {
    const { kafka, zones } = this.size;
    const configuration = new msk.CfnConfiguration(this, 'Configuration', {
      name: this.named('kafka'),
      serverProperties: Object.entries(BROKER_SETTINGS)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    });
    const log = new logs.LogGroup(this, 'BrokerLogs', {
      retention: logs.RetentionDays.ONE_MONTH,
      encryptionKey: network.key,
      removalPolicy: this.removal,
    });
    return new msk.CfnCluster(this, 'Cluster', {
      clusterName: this.clusterName,
      kafkaVersion: KAFKA_VERSION,
      numberOfBrokerNodes: zones.length,
      brokerNodeGroupInfo: {
        instanceType: kafka.instanceType,
        clientSubnets: network.vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED })
          .subnetIds,
        securityGroups: [network.engines.securityGroupId],
        storageInfo: { ebsStorageInfo: { volumeSize: kafka.storageGib } },
      },
      configurationInfo: { arn: configuration.attrArn, revision: 1 },
      clientAuthentication: { sasl: { iam: { enabled: true } } },
      encryptionInfo: {
        encryptionAtRest: { dataVolumeKmsKeyId: network.key.keyArn },
        encryptionInTransit: { clientBroker: 'TLS', inCluster: true },
      },
      // The lag of every group and topic reaches CloudWatch at this level: services scale by it.
      enhancedMonitoring: 'PER_TOPIC_PER_BROKER',
      openMonitoring: {
        prometheus: {
          jmxExporter: { enabledInBroker: true },
          nodeExporter: { enabledInBroker: true },
        },
      },
      loggingInfo: {
        brokerLogs: { cloudWatchLogs: { enabled: true, logGroup: log.logGroupName } },
      },
    });
  }

  /** Disks of MSK grow but never shrink. */
  #growingStorage(): void {
    const { storageGib, mostStorageGib } = this.size.kafka;
    new scaling.ScalableTarget(this, 'BrokerStorage', {
      serviceNamespace: scaling.ServiceNamespace.KAFKA,
      resourceId: this.cluster.attrArn,
      scalableDimension: 'kafka:broker-storage:VolumeSize',
      minCapacity: storageGib,
      maxCapacity: mostStorageGib,
    }).scaleToTrackMetric('Full', {
      targetValue: 70,
      predefinedMetric: scaling.PredefinedMetric.KAFKA_BROKER_STORAGE_UTILIZATION,
      disableScaleIn: true,
    });
  }
}
