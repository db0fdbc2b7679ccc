import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as redshift from 'aws-cdk-lib/aws-redshiftserverless';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { NetworkStack } from '../network/network-stack.ts';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

export const DATABASE = 'kirana';

/** Redshift Serverless: loaded from S3 by its own role, asked by analysts, reached by IAM. */
export class WarehouseStack extends KiranaStack {
  readonly workgroup: redshift.CfnWorkgroup;
  readonly workgroupName: string;
  readonly copyRole: iam.Role;

  constructor(scope: Construct, id: string, size: StageSize, network: NetworkStack, stage: Bucket) {
    super(scope, id, size);
    this.workgroupName = this.named('warehouse');
    this.copyRole = new iam.Role(this, 'CopyRole', {
      assumedBy: new iam.ServicePrincipal('redshift.amazonaws.com'),
    });
    stage.grantRead(this.copyRole);
    const namespace = new redshift.CfnNamespace(this, 'Namespace', {
      namespaceName: this.workgroupName,
      dbName: DATABASE,
      // Redshift makes and rotates the owner's password in Secrets Manager; nobody of ours knows it.
      adminUsername: 'kirana_owner',
      manageAdminPassword: true,
      adminPasswordSecretKmsKeyId: network.key.keyId,
      kmsKeyId: network.key.keyId,
      iamRoles: [this.copyRole.roleArn],
      defaultIamRoleArn: this.copyRole.roleArn,
      logExports: ['userlog', 'connectionlog', 'useractivitylog'],
      finalSnapshotName: this.named('warehouse-final'),
      finalSnapshotRetentionPeriod: 30,
    });
    namespace.applyRemovalPolicy(this.removal);
    this.workgroup = new redshift.CfnWorkgroup(this, 'Workgroup', {
      workgroupName: this.workgroupName,
      namespaceName: namespace.namespaceName,
      baseCapacity: size.warehouse.baseUnits,
      maxCapacity: size.warehouse.mostUnits,
      publiclyAccessible: false,
      // Through our network, so that its way to S3 is ours too.
      enhancedVpcRouting: true,
      subnetIds: network.vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED })
        .subnetIds,
      securityGroupIds: [network.engines.securityGroupId],
      configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }],
    });
    this.workgroup.addResourceDependency(namespace);
  }
}
