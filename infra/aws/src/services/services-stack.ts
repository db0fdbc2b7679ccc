import { CfnParameter, Fn } from 'aws-cdk-lib';
import * as aps from 'aws-cdk-lib/aws-aps';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { FilesStack } from '../files/files-stack.ts';
import type { NetworkStack } from '../network/network-stack.ts';
import type { SearchStack } from '../search/search-stack.ts';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';
import type { StreamingStack } from '../streaming/streaming-stack.ts';
import type { TablesStack } from '../tables/tables-stack.ts';
import type { WarehouseStack } from '../warehouse/warehouse-stack.ts';
import { FrontDoor } from './front-door.ts';
import { RunningService } from './running-service.ts';
import { SERVICES } from './services.ts';

/** What services stand on. */
export interface Engines {
  readonly size: StageSize;
  readonly network: NetworkStack;
  readonly tables: TablesStack;
  readonly streaming: StreamingStack;
  readonly search: SearchStack;
  readonly files: FilesStack;
  readonly warehouse: WarehouseStack;
  /** The door's, where everybody finds every service: `https://` and its name. */
  readonly address: string;
  /** What Indian operators know the sender of messages and its texts by, and who may sign in as staff. */
  readonly operators: Readonly<Record<string, string>>;
}

/** The engines that stand before the services do. */
export type Standing = Omit<Engines, 'address' | 'operators'>;

/** Every app on Fargate behind one address, from one image; where the tag comes from, the release says. */
export class ServicesStack extends KiranaStack {
  readonly services: ReadonlyMap<string, RunningService>;
  readonly door: FrontDoor;
  readonly cluster: ecs.Cluster;
  readonly metrics: aps.CfnWorkspace;

  constructor(scope: Construct, id: string, engines: Standing) {
    super(scope, id, engines.size);
    const { vpc } = engines.network;
    // By its ARN: a grant to a role here must not reach back into the stack that this one stands on.
    const key = kms.Key.fromKeyArn(this, 'Key', engines.network.key.keyArn);
    const tag = new CfnParameter(this, 'ImageTag', {
      description: 'The release: a tag of the repository, never moved',
    });
    const brokers = new CfnParameter(this, 'KafkaBrokers', {
      // `aws kafka get-bootstrap-brokers` tells them once the cluster is there: CloudFormation does not.
      description: 'host:9098,host:9098,host:9098',
    });
    const repository = new ecr.Repository(this, 'Repository', {
      repositoryName: this.named('apps'),
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      removalPolicy: this.removal,
      lifecycleRules: [{ maxImageCount: 50 }],
    });
    this.cluster = new ecs.Cluster(this, 'Cluster', {
      clusterName: this.named('apps'),
      vpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
    this.metrics = new aps.CfnWorkspace(this, 'Metrics', {
      alias: this.named('metrics'),
      alertManagerDefinition: alertManager(this.named('people')),
    });
    this.door = new FrontDoor(this, 'Door', engines.network);
    const hashSalt = new secrets.Secret(this, 'HashSalt', {
      description: 'Shops are counted under a hash with this salt: a new one would count them anew',
      encryptionKey: key,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: this.removal,
    });
    const shared = {
      engines: { ...engines, address: this.door.url, operators: this.#operators() },
      cluster: this.cluster,
      image: ecs.ContainerImage.fromEcrRepository(repository, tag.valueAsString),
      brokers: brokers.valueAsString,
      metrics: this.metrics,
    };
    this.services = new Map(
      SERVICES.map((spec) => {
        const held: Record<string, ecs.Secret> = spec.uses.includes('warehouse')
          ? { WAREHOUSE_HASH_SALT: ecs.Secret.fromSecretsManager(hashSalt) }
          : {};
        return [spec.name, new RunningService(this, spec.name, { spec, secrets: held, ...shared })];
      }),
    );
    this.door.send(this.services);
  }

  /** Nothing is sent without the ids under which sender and texts are registered (TRAI TCCCPR 2018). */
  #operators(): Record<string, string> {
    const given = (name: string, description: string, fallback?: string): string =>
      new CfnParameter(this, name, {
        description,
        ...(fallback === undefined ? {} : { default: fallback }),
      }).valueAsString;
    return {
      SMS_SENDER_ID: given('SmsSenderId', 'Six letters, registered for the brand'),
      SMS_ENTITY_ID: given('SmsEntityId', 'Of the principal entity, as registered'),
      SMS_CODE_TEMPLATE_ID: given('SmsCodeTemplateId', 'Of the text that brings a sign-in code'),
      SMS_INVITATION_TEMPLATE_ID: given('SmsInvitationTemplateId', 'Of the text that invites'),
      STAFF_PHONES: given('StaffPhones', 'Who may sign in as admin or analyst: +91…,+91…', ''),
    };
  }
}

/** Alerts go where the alarms go: to the topic that the watching stack makes under this name. */
const alertManager = (topic: string): string =>
  Fn.sub(`alertmanager_config: |
  route: { receiver: people, group_by: [alertname, service] }
  receivers:
    - name: people
      sns_configs:
        - topic_arn: arn:\${AWS::Partition}:sns:\${AWS::Region}:\${AWS::AccountId}:${topic}
          sigv4: { region: \${AWS::Region} }
`);
