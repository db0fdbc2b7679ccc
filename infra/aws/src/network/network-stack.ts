import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

/** Three rings: the load balancer outside, our tasks in the middle, the engines inside without a way out. */
export class NetworkStack extends KiranaStack {
  readonly vpc: ec2.Vpc;
  /** What the load balancer is in: the only door. */
  readonly outside: ec2.SecurityGroup;
  /** What our own tasks are in; the engines let in nobody else. */
  readonly tasks: ec2.SecurityGroup;
  readonly engines: ec2.SecurityGroup;
  /** Encrypts what lies still: tables, topics, index, warehouse, logs, alarms. */
  readonly key: kms.Key;

  constructor(scope: Construct, id: string, size: StageSize) {
    super(scope, id, size);
    this.key = this.#key();
    this.vpc = this.#vpc();
    this.outside = new ec2.SecurityGroup(this, 'Outside', {
      vpc: this.vpc,
      description: 'The load balancer',
    });
    this.outside.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'HTTPS');
    this.outside.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80), 'sent on to HTTPS');
    this.tasks = new ec2.SecurityGroup(this, 'Tasks', {
      vpc: this.vpc,
      description: 'Services and workers',
    });
    this.engines = new ec2.SecurityGroup(this, 'Engines', {
      vpc: this.vpc,
      description: 'Kafka, OpenSearch, Redshift',
      allowAllOutbound: false,
    });
    const doors = { kafka: 9098, opensearch: 443, redshift: 5439 };
    for (const [engine, port] of Object.entries(doors)) {
      this.engines.addIngressRule(this.tasks, ec2.Port.tcp(port), `${engine} for our tasks`);
    }
    // Brokers and index nodes speak to each other.
    this.engines.addIngressRule(this.engines, ec2.Port.allTraffic(), 'among themselves');
    this.engines.addEgressRule(this.engines, ec2.Port.allTraffic(), 'among themselves');
  }

  #key(): kms.Key {
    const key = new kms.Key(this, 'Key', {
      alias: `alias/${this.named('data')}`,
      enableKeyRotation: true,
      removalPolicy: this.removal,
    });
    // The log groups, and those who publish to the encrypted topic of the alarms.
    const services = ['cloudwatch', 'budgets', 'aps', 'sns'].map((name) => `${name}.amazonaws.com`);
    for (const service of [`logs.${this.region}.amazonaws.com`, ...services]) {
      key.grantEncryptDecrypt(new ServicePrincipal(service));
    }
    return key;
  }

  #vpc(): ec2.Vpc {
    const vpc = new ec2.Vpc(this, 'Vpc', {
      availabilityZones: [...this.size.zones],
      natGateways: this.size.natGateways,
      subnetConfiguration: [
        { name: 'outside', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
        { name: 'tasks', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
        { name: 'engines', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 22 },
      ],
    });
    vpc.addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(
        new logs.LogGroup(this, 'FlowLogs', {
          retention: logs.RetentionDays.ONE_MONTH,
          encryptionKey: this.key,
          removalPolicy: this.removal,
        }),
      ),
    });
    // Rows and pictures do not pass the NAT gateways: that would be the dearest part of the bill.
    vpc.addGatewayEndpoint('DynamoDb', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });
    vpc.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3 });
    return vpc;
  }
}
