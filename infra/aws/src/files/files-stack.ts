import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

/** The name of a bucket is the same in every run: the other region refers to it before it exists. */
export const bucketName = (size: StageSize, part: string, account: string): string =>
  `kirana-${size.stage}-${part}-${account}`;

const SAFE = {
  encryption: s3.BucketEncryption.S3_MANAGED,
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  versioned: true,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
} as const;

const unfinished: s3.LifecycleRule = {
  id: 'unfinished-uploads',
  abortIncompleteMultipartUploadAfter: Duration.days(2),
};
const oldVersions: s3.LifecycleRule = {
  id: 'versions-that-were-replaced',
  noncurrentVersionExpiration: Duration.days(30),
};

/** The copy of the media bucket in another region. */
export class ReplicaStack extends KiranaStack {
  constructor(scope: Construct, id: string, size: StageSize) {
    super(scope, id, size, { env: { region: size.replicaRegion } });
    const access = accessLogs(this);
    new s3.Bucket(this, 'MediaReplica', {
      ...SAFE,
      bucketName: bucketName(size, 'media-replica', this.account),
      serverAccessLogsBucket: access,
      removalPolicy: this.removal,
      lifecycleRules: [
        unfinished,
        oldVersions,
        {
          id: 'rarely-read',
          transitions: [
            {
              storageClass: s3.StorageClass.GLACIER_INSTANT_RETRIEVAL,
              transitionAfter: Duration.days(0),
            },
          ],
        },
      ],
    });
  }
}

const accessLogs = (stack: KiranaStack): s3.Bucket =>
  new s3.Bucket(stack, 'AccessLogs', {
    ...SAFE,
    removalPolicy: stack.removal,
    lifecycleRules: [unfinished, { id: 'forget', expiration: Duration.days(90) }],
  });

/** What lies in S3: sellers' files and pictures, second copies, and rows on their way to the warehouse. */
export class FilesStack extends KiranaStack {
  readonly imports: s3.Bucket;
  readonly media: s3.Bucket;
  readonly second: s3.Bucket;
  readonly stage: s3.Bucket;
  readonly accessLogs: s3.Bucket;

  constructor(scope: Construct, id: string, size: StageSize) {
    super(scope, id, size);
    this.accessLogs = accessLogs(this);
    this.imports = this.#bucket('imports', [
      { id: 'read-once', transitions: [inColdAfter(30)], expiration: Duration.days(365) },
    ]);
    this.media = this.#bucket('media', [
      {
        id: 'cool-down',
        transitions: [
          { storageClass: s3.StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(0) },
        ],
      },
    ]);
    this.second = this.#bucket('media-second', [{ id: 'cold', transitions: [inColdAfter(1)] }]);
    this.stage = this.#bucket('warehouse-stage', [
      // The loader removes each file after its COPY; what a crash left goes here.
      { id: 'left-behind', expiration: Duration.days(2) },
    ]);
    this.#replicate(this.media);
  }

  #bucket(part: string, rules: s3.LifecycleRule[]): s3.Bucket {
    return new s3.Bucket(this, part, {
      ...SAFE,
      bucketName: bucketName(this.size, part, this.account),
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: `${part}/`,
      removalPolicy: this.removal,
      lifecycleRules: [unfinished, oldVersions, ...rules],
    });
  }

  #replicate(from: s3.Bucket): void {
    const to = s3.Bucket.fromBucketName(
      this,
      'Replica',
      bucketName(this.size, 'media-replica', this.account),
    );
    const role = new iam.Role(this, 'ReplicationRole', {
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        resources: [from.bucketArn],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: [
          's3:GetObjectVersionForReplication',
          's3:GetObjectVersionAcl',
          's3:GetObjectVersionTagging',
        ],
        resources: [from.arnForObjects('*')],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
        resources: [to.arnForObjects('*')],
      }),
    );
    (from.node.defaultChild as s3.CfnBucket).replicationConfiguration = {
      role: role.roleArn,
      rules: [
        {
          id: 'everything',
          status: 'Enabled',
          priority: 1,
          filter: { prefix: '' },
          deleteMarkerReplication: { status: 'Enabled' },
          destination: { bucket: to.bucketArn, storageClass: 'GLACIER_IR' },
        },
      ],
    };
  }
}

const inColdAfter = (days: number): s3.Transition => ({
  storageClass: s3.StorageClass.GLACIER_INSTANT_RETRIEVAL,
  transitionAfter: Duration.days(days),
});
