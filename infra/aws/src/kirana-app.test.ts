import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { TABLES, tableName } from '@kirana/dynamodb';
import type { TableDefinition } from '@kirana/dynamodb';
import { APPS } from '@kirana/local-stack';
import { kiranaApp, kiranaStage } from './kirana-app.ts';
import { EXCEPTIONS } from './nag/exceptions.ts';
import { ReasonedChecks } from './nag/reasoned-checks.ts';
import { METRICS_FOR_CLOUDWATCH } from './services/collector.ts';
import { SERVICES } from './services/services.ts';
import { environmentOf } from './services/task-environment.ts';
import { importOf, readAsApp } from './services/variables-read.ts';
import { SIZES } from './stage/sizes.ts';

const ROOT = join(import.meta.dirname, '../../..');
const outdir = mkdtempSync(join(tmpdir(), 'kirana-cdk-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const app = kiranaApp(outdir);
const checks = new ReasonedChecks(app);
Validations.of(app).addPlugins(checks);
const production = kiranaStage(app, SIZES.production);
// Throws where cdk-nag finds what no exception covers.
const assembly = app.synth();
// The same constructs in another size: `npm run -s aws:synth` asks cdk-nag about them too.
const staging = kiranaStage(kiranaApp(), SIZES.staging);
const services = Template.fromStack(production.services);

describe('the CDK app', () => {
  it('synthesizes without asking AWS, and needs nothing built or uploaded', () => {
    expect(assembly.stacks).toHaveLength(9);
    expect(assembly.manifest.missing ?? []).toEqual([]);
    const assets = Object.values(assembly.manifest.artifacts ?? {}).flatMap(
      ({ type, properties }) => (type === 'cdk:asset-manifest' ? [JSON.stringify(properties)] : []),
    );
    expect(assets.filter((asset) => /docker|zip/i.test(asset))).toEqual([]);
  });

  it('has an answer to every finding of cdk-nag, and no answer that nothing asks for', () => {
    const unused = EXCEPTIONS.filter((exception) => !checks.used.has(exception));
    expect(unused.map(({ rule }) => rule.source)).toEqual([]);
  });
});

describe('tables', () => {
  const template = Template.fromStack(production.tables);
  const definitions: TableDefinition[] = Object.values(TABLES);

  it('are those that the local stack has, each with its keys, its stream and its time to live', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', definitions.length);
    for (const table of definitions) {
      template.hasResourceProperties('AWS::DynamoDB::Table', {
        TableName: tableName({ tablePrefix: production.tables.prefix }, table),
        KeySchema: [
          { AttributeName: table.key.partition, KeyType: 'HASH' },
          ...(table.key.sort ? [{ AttributeName: table.key.sort, KeyType: 'RANGE' }] : []),
        ],
        GlobalSecondaryIndexes: table.indexes
          ? table.indexes.map(({ name }) => Match.objectLike({ IndexName: name }))
          : Match.absent(),
        StreamSpecification: table.entity
          ? { StreamViewType: 'NEW_AND_OLD_IMAGES' }
          : Match.absent(),
        TimeToLiveSpecification: table.ttl
          ? { AttributeName: table.ttl, Enabled: true }
          : Match.absent(),
      });
    }
  });

  it('can be brought back to any second of the last days, and are not lost with their stack', () => {
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true },
    });
    template.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' });
    Template.fromStack(staging.tables).allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
    });
  });
});

describe('engines', () => {
  it('speak only in cipher, and only to those who sign in', () => {
    Template.fromStack(production.streaming).hasResourceProperties('AWS::MSK::Cluster', {
      EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true } },
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
    });
    Template.fromStack(production.search).hasResourceProperties('AWS::OpenSearchService::Domain', {
      DomainEndpointOptions: Match.objectLike({ EnforceHTTPS: true }),
      NodeToNodeEncryptionOptions: { Enabled: true },
      EncryptionAtRestOptions: Match.objectLike({ Enabled: true }),
    });
    Template.fromStack(production.warehouse).hasResourceProperties(
      'AWS::RedshiftServerless::Workgroup',
      {
        PubliclyAccessible: false,
        ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue: 'true' }],
      },
    );
  });

  it('acknowledge a record when two of three brokers have it', () => {
    Template.fromStack(production.streaming).hasResourceProperties('AWS::MSK::Configuration', {
      ServerProperties: Match.stringLikeRegexp(
        'default.replication.factor=3\nmin.insync.replicas=2',
      ),
    });
  });

  it('keep a copy of every picture in another region', () => {
    const files = Template.fromStack(production.files);
    files.hasResourceProperties('AWS::S3::Bucket', {
      ReplicationConfiguration: Match.objectLike({
        Rules: [Match.objectLike({ Status: 'Enabled' })],
      }),
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(production.replica.region).not.toBe(production.files.region);
    files.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: Match.objectLike({ RestrictPublicBuckets: true }),
      LifecycleConfiguration: Match.anyValue(),
    });
  });
});

/** Which service the load balancer sends a path to. */
const serviceOf = (() => {
  const rules = Object.values(services.findResources('AWS::ElasticLoadBalancingV2::ListenerRule'))
    .map(({ Properties }) => ({
      priority: Properties.Priority as number,
      paths: Properties.Conditions[0].PathPatternConfig.Values as string[],
      to: JSON.stringify(Properties.Actions),
    }))
    .sort((a, b) => a.priority - b.priority);
  return (path: string): string => {
    const matches = (pattern: string): boolean =>
      new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    const to = rules.find(({ paths }) => paths.some(matches))?.to ?? 'nobody';
    return SERVICES.find(({ name }) => to.includes(name.replaceAll('-', '')))?.name ?? to;
  };
})();

/** Every address that a controller answers, with something for its parameters. */
function addressesOf(app: string): string[] {
  const list = execFileSync('git', ['ls-files', `apps/${app}/src/*.controller.ts`], { cwd: ROOT });
  return list
    .toString()
    .trim()
    .split('\n')
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const base = /@Controller\('([^']*)'\)/.exec(text)?.[1] ?? '';
      const below = [...text.matchAll(/@(?:Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)/g)];
      return below.map(([, path]) => `/${base}${path ? `/${path}` : ''}`.replace(/:\w+/g, 'x1'));
    });
}

describe('services', () => {
  it('are all the apps there are', () => {
    expect(SERVICES.map(({ name }) => name).sort()).toEqual([...APPS].sort());
    services.resourceCountIs('AWS::ECS::Service', APPS.length);
  });

  it('run with a root that cannot be written, and are told no secret but by its name', () => {
    const tasks = Object.values(services.findResources('AWS::ECS::TaskDefinition'));
    for (const { Properties } of tasks) {
      const [app] = Properties.ContainerDefinitions;
      expect(app.ReadonlyRootFilesystem).toBe(true);
      const names = (app.Environment as { Name: string }[]).map(({ Name }) => Name);
      expect(names.filter((name) => /PASSWORD|SECRET|SALT|KEY_ID/.test(name))).toEqual([]);
    }
  });

  it('are replaced where they answer nobody, those that no load balancer asks too', () => {
    const tasks = Object.values(services.findResources('AWS::ECS::TaskDefinition'));
    const checks = tasks.map(({ Properties }) =>
      (Properties.ContainerDefinitions[0].HealthCheck.Command as string[]).join(' '),
    );
    expect(checks.filter((check) => !check.includes('/health/live'))).toEqual([]);
  });

  it('grow by their backlog and their processor, but for the one that must be alone', () => {
    const grown = SERVICES.filter(({ single }) => !single);
    services.resourceCountIs('AWS::ApplicationAutoScaling::ScalableTarget', grown.length);
    services.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
      PolicyType: 'TargetTrackingScaling',
    });
    services.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: Match.arrayWith([
        Match.objectLike({
          MetricStat: Match.objectLike({
            Metric: Match.objectLike({ MetricName: 'SumOffsetLag' }),
          }),
        }),
      ]),
    });
  });

  it('answer on one address: every path has its service, the more particular first', () => {
    expect(serviceOf('/v1/sellers/sel_1')).toBe('seller-service');
    expect(serviceOf('/v1/sellers/sel_1/insight/waste')).toBe('seller-service');
    expect(serviceOf('/v1/sellers/sel_1/imports')).toBe('catalog-service');
    expect(serviceOf('/v1/listings/lst_1')).toBe('catalog-service');
    expect(serviceOf('/v1/listings/lst_1/terms')).toBe('order-service');
    expect(serviceOf('/v1/orders/ord_1/invoice.pdf')).toBe('order-service');
    expect(serviceOf('/.well-known/jwks.json')).toBe('identity-service');
    expect(serviceOf('/')).toBe('seller-portal');
  });

  it('are sent every address that their controllers answer', () => {
    const serving = SERVICES.filter(({ name }) => name.endsWith('-service'));
    const found = serving.flatMap(({ name }) => addressesOf(name).map((path) => ({ name, path })));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ name, path }) => serviceOf(path) !== name)).toEqual([]);
  });

  it('write only the tables they own', () => {
    const { tables } = production.tables;
    const owned = [...tables.keys()].filter(({ owner }) => owner === 'seller-service');
    expect(owned).toHaveLength(1);
    const policies = services.findResources('AWS::IAM::Policy');
    const seller = Object.entries(policies).find(([id]) => id.startsWith('sellerserviceRole'));
    const written = JSON.stringify(seller?.[1]).match(/tables:ExportsOutputFnGetAtt[a-z]+/g) ?? [];
    expect(new Set(written)).toEqual(new Set(['tables:ExportsOutputFnGetAttsellers']));
  });
});

/** Read by the libraries beneath, not by our configuration. */
const OF_LIBRARIES = new Set(['NODE_ENV', 'AWS_REGION', 'AWS_MAX_ATTEMPTS']);
/** Names where something is or whose it is: what is right on one's own machine is wrong in a region. */
const PLACES = /(_URL|_BUCKET|_BROKERS|_WORKGROUP|_IAM_ROLE|_SALT|^TABLE_PREFIX)$/;

describe.each(SERVICES.map(({ name }) => name))('the environment of %s', (service) => {
  const env = environmentOf(services, service);

  it('is what the app itself takes at its start, says where everything is, and nothing unknown', async () => {
    const { variables } = await readAsApp(service, env);
    const unsaid = [...variables].filter((name) => PLACES.test(name) && !(name in env));
    const known = (name: string) => variables.has(name) || OF_LIBRARIES.has(name);
    const unknown = Object.keys(env).filter((name) => !known(name));
    expect({ unsaid, unknown }).toEqual({ unsaid: [], unknown: [] });
  });

  it('has what goes with each login and sender that it chooses', async () => {
    const { config } = await readAsApp(service, env);
    const of = (file: string) => importOf<(config: object) => unknown>(file);
    const { kafkaOf, searchOf, warehouseOf } = await of('libs/service/src/index.ts');
    const { chooseSmsSender } = await of('apps/identity-service/src/codes/choose-sms-sender.ts');
    const chosen = {
      kafkaLogin: kafkaOf,
      opensearchLogin: searchOf,
      warehouseLogin: warehouseOf,
      sms: chooseSmsSender,
    };
    for (const [setting, make] of Object.entries(chosen)) {
      if (setting in config) expect(() => make!(config)).not.toThrow();
    }
  });
});

describe('those who watch', () => {
  it('hand CloudWatch only metrics that our processes have', () => {
    const found = (metric: string) =>
      spawnSync('git', ['grep', '-q', `'${metric}'`, '--', 'apps/*/src/*'], { cwd: ROOT }).status;
    const lags = SERVICES.flatMap(({ lag }) => (lag?.kind === 'metric' ? [lag.metric] : []));
    expect(lags.filter((metric) => !METRICS_FOR_CLOUDWATCH.some((one) => one === metric))).toEqual(
      [],
    );
    expect(METRICS_FOR_CLOUDWATCH.filter((metric) => found(metric) !== 0)).toEqual([]);
  });

  it('are told by alarms that name the page that says what to do, and by the bill', () => {
    const watching = Template.fromStack(production.watching);
    watching.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('^docs/runbooks/[a-z-]+\\.md$'),
      AlarmActions: Match.anyValue(),
    });
    watching.resourceCountIs('AWS::Budgets::Budget', 1);
    watching.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    watching.resourceCountIs('AWS::APS::RuleGroupsNamespace', 1);
  });
});
