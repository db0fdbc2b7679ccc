import { App } from 'aws-cdk-lib';
import { FilesStack, ReplicaStack } from './files/files-stack.ts';
import { NetworkStack } from './network/network-stack.ts';
import { SearchStack } from './search/search-stack.ts';
import { ServicesStack } from './services/services-stack.ts';
import type { StageSize } from './stage/sizes.ts';
import { StreamingStack } from './streaming/streaming-stack.ts';
import { TablesStack } from './tables/tables-stack.ts';
import { WarehouseStack } from './warehouse/warehouse-stack.ts';
import { WatchingStack } from './watching/watching-stack.ts';

/** An app with the newer behaviour of CDK where that is better: https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html */
export const kiranaApp = (outdir?: string): App =>
  new App({
    ...(outdir ? { outdir } : {}),
    analyticsReporting: false,
    context: {
      '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
      '@aws-cdk/aws-iam:minimizePolicies': true,
      '@aws-cdk/core:checkSecretUsage': true,
      '@aws-cdk/aws-ecs:arnFormatIncludesClusterName': true,
      '@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm': true,
      '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': false,
    },
  });

/** Every stack of one stage. Each knows only those above it. */
export function kiranaStage(app: App, size: StageSize) {
  const id = (part: string): string => `Kirana-${size.stage}-${part}`;
  const replica = new ReplicaStack(app, id('replica'), size);
  const network = new NetworkStack(app, id('network'), size);
  const tables = new TablesStack(app, id('tables'), size, network.key);
  const files = new FilesStack(app, id('files'), size);
  files.addStackDependency(replica);
  const streaming = new StreamingStack(app, id('streaming'), size, network);
  const search = new SearchStack(app, id('search'), size, network);
  const warehouse = new WarehouseStack(app, id('warehouse'), size, network, files.stage);
  const engines = { size, network, tables, streaming, search, files, warehouse };
  const services = new ServicesStack(app, id('services'), engines);
  const watching = new WatchingStack(app, id('watching'), { ...engines, services });
  return { replica, ...engines, services, watching };
}
