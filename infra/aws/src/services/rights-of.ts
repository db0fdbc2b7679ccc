import * as iam from 'aws-cdk-lib/aws-iam';
import type { Engine, ServiceSpec } from './service-specs.ts';
import type { Engines } from './services-stack.ts';

/** Gives a task's role what its service needs: the tables it owns, and the engines it says it uses. */
export function grantRights(role: iam.IRole, { name, uses }: ServiceSpec, engines: Engines): void {
  for (const [definition, table] of engines.tables.tables) {
    if (definition.owner === name) table.grantReadWriteData(role);
    if (definition.entity && uses.includes('streams')) {
      table.grantStreamRead(role);
      // The bridge publishes whole tables too: at first sight and after a gap.
      table.grantReadData(role);
    }
  }
  for (const engine of uses) RIGHTS[engine](role, engines);
}

const allow = (role: iam.IRole, actions: string[], ...resources: string[]): void =>
  void role.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources }));

const RIGHTS: Readonly<Record<Engine, (role: iam.IRole, engines: Engines) => void>> = {
  kafka: (role, { streaming }) => {
    const { region, account, partition, clusterName } = streaming;
    const of = (kind: string) =>
      `arn:${partition}:kafka:${region}:${account}:${kind}/${clusterName}/*`;
    allow(
      role,
      [
        'kafka-cluster:Connect',
        'kafka-cluster:DescribeCluster',
        'kafka-cluster:WriteDataIdempotently',
      ],
      of('cluster'),
    );
    allow(
      role,
      [
        'kafka-cluster:CreateTopic',
        'kafka-cluster:DescribeTopic',
        'kafka-cluster:ReadData',
        'kafka-cluster:WriteData',
      ],
      of('topic'),
    );
    allow(role, ['kafka-cluster:AlterGroup', 'kafka-cluster:DescribeGroup'], of('group'));
  },
  search: (role, { search }) => {
    const { partition, region, account, domainName } = search;
    allow(
      role,
      ['es:ESHttpGet', 'es:ESHttpHead', 'es:ESHttpPost', 'es:ESHttpPut', 'es:ESHttpDelete'],
      `arn:${partition}:es:${region}:${account}:domain/${domainName}/*`,
    );
  },
  figures: (role, { warehouse }) =>
    allow(
      role,
      ['redshift-serverless:GetCredentials'],
      warehouse.workgroup.attrWorkgroupWorkgroupArn,
    ),
  // A phone is no resource.
  sms: (role) => allow(role, ['sns:Publish'], '*'),
  warehouse: (role, { warehouse, files }) => {
    allow(
      role,
      ['redshift-serverless:GetCredentials'],
      warehouse.workgroup.attrWorkgroupWorkgroupArn,
    );
    files.stage.grantReadWrite(role);
  },
  imports: (role, { files }) => void files.imports.grantReadWrite(role),
  media: (role, { files }) => {
    files.media.grantReadWrite(role);
    files.second.grantReadWrite(role);
  },
  streams: () => undefined,
  services: () => undefined,
};
