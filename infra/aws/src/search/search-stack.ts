import { Fn } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import type { NetworkStack } from '../network/network-stack.ts';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

const ENGINE = 'OpenSearch_3.1';
const LOGS = ['SEARCH_SLOW_LOGS', 'INDEX_SLOW_LOGS', 'ES_APPLICATION_LOGS'] as const;

/** The search index, inside the network, reached by signed requests of our tasks' roles. */
export class SearchStack extends KiranaStack {
  readonly domain: opensearch.CfnDomain;
  readonly domainName: string;

  constructor(scope: Construct, id: string, size: StageSize, network: NetworkStack) {
    super(scope, id, size);
    this.domainName = this.named('search');
    const group = new logs.LogGroup(this, 'Logs', {
      retention: logs.RetentionDays.ONE_MONTH,
      encryptionKey: network.key,
      removalPolicy: this.removal,
    });
    const allowed = new logs.ResourcePolicy(this, 'MayLog', {
      policyStatements: [
        new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('es.amazonaws.com')],
          actions: ['logs:PutLogEvents', 'logs:CreateLogStream'],
          resources: [group.logGroupArn],
        }),
      ],
    });
    this.domain = this.#domain(network, group);
    this.domain.node.addDependency(allowed);
    this.domain.applyRemovalPolicy(this.removal);
  }

  /** Spoken to over TLS. */
  get url(): string {
    return Fn.join('', ['https://', this.domain.attrDomainEndpoint]);
  }

  #domain(network: NetworkStack, group: logs.LogGroup): opensearch.CfnDomain {
    const { search, zones } = this.size;
    return new opensearch.CfnDomain(this, 'Domain', {
      domainName: this.domainName,
      engineVersion: ENGINE,
      clusterConfig: {
        instanceCount: search.dataNodes,
        instanceType: search.dataType,
        dedicatedMasterEnabled: true,
        dedicatedMasterCount: 3,
        dedicatedMasterType: search.masterType,
        zoneAwarenessEnabled: true,
        zoneAwarenessConfig: { availabilityZoneCount: zones.length },
      },
      ebsOptions: { ebsEnabled: true, volumeType: 'gp3', volumeSize: search.storageGib },
      vpcOptions: {
        subnetIds: network.vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED })
          .subnetIds,
        securityGroupIds: [network.engines.securityGroupId],
      },
      accessPolicies: this.#onlyThisAccount(),
      encryptionAtRestOptions: { enabled: true, kmsKeyId: network.key.keyId },
      nodeToNodeEncryptionOptions: { enabled: true },
      domainEndpointOptions: {
        enforceHttps: true,
        tlsSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
      },
      softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
      logPublishingOptions: Object.fromEntries(
        LOGS.map((kind) => [kind, { enabled: true, cloudWatchLogsLogGroupArn: group.logGroupArn }]),
      ),
    });
  }

  /** Which role may do what is said by the role; the domain lets in the account's roles only, and only signed. */
  #onlyThisAccount() {
    const domain = `arn:${this.partition}:es:${this.region}:${this.account}:domain/${this.domainName}`;
    return {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:${this.partition}:iam::${this.account}:root` },
          Action: [
            'es:ESHttpGet',
            'es:ESHttpHead',
            'es:ESHttpPost',
            'es:ESHttpPut',
            'es:ESHttpDelete',
          ],
          Resource: `${domain}/*`,
        },
      ],
    };
  }
}
