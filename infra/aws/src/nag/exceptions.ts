/** A finding of cdk-nag that is meant so, and why. */
export interface Exception {
  readonly rule: RegExp;
  /** The construct's path without its stage. */
  readonly at: RegExp;
  readonly reason: string;
}

const SERVICE_ROLE = /^services\/[a-z-]+\/(Role|Task)\//;

/** Every exception, each as narrow as it can be; one that nothing needs any more fails the test. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: /^AwsSolutions-EC23$/,
    at: /^network\/Outside\//,
    reason: 'The load balancer is for everybody: HTTPS, and HTTP that is sent on to HTTPS',
  },
  {
    rule: /^AwsSolutions-OS3$/,
    at: /^search\/Domain$/,
    reason: 'The domain has no address outside the VPC; its security group lets in our tasks only',
  },
  {
    rule: /^AwsSolutions-S1$/,
    at: /^services\/Door\/Logs\//,
    reason: 'This bucket holds access logs itself; logging their delivery would never end',
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    at: /^services\/HashSalt\//,
    reason: 'A salt that rotates would count every shop anew; it is never sent anywhere',
  },
  {
    rule: /^AwsSolutions-ECS2$/,
    at: /^services\/[a-z-]+\/Task\//,
    reason:
      'The variables are addresses and sizes (settings-of.ts); what is secret comes by `secrets`',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*\/index\/\*\]$/,
    at: SERVICE_ROLE,
    reason: 'Every index of a table that the service owns',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::(?!\*).*(\.Arn>|Arn[0-9A-F]{8}|replica-<AWS::AccountId>)\/\*\]$/,
    at: /^(services\/[a-z-]+\/Role|warehouse\/CopyRole|files\/ReplicationRole)\//,
    reason: 'Every object of one named bucket',
  },
  {
    rule: /^AwsSolutions-IAM5\[Action::s3:(GetObject|GetBucket|List|DeleteObject|Abort)\*\]$/,
    at: /^(services\/[a-z-]+\/Role|warehouse\/CopyRole)\//,
    reason: 'What CDK grants for reading and writing one bucket: the verbs with their variants',
  },
  {
    rule: /^AwsSolutions-IAM5\[Action::kms:(ReEncrypt|GenerateDataKey)\*\]$/,
    at: SERVICE_ROLE,
    reason: 'What DynamoDB needs of the key of its tables: both forms of either call',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:kafka:.*:(cluster|topic|group)\/kirana-.*\/\*\]$/,
    at: SERVICE_ROLE,
    reason: 'The id that MSK gives a cluster is known only once it is made; its name is ours alone',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:es:.*:domain\/kirana-[a-z-]+\/\*\]$/,
    at: SERVICE_ROLE,
    reason: 'Every index of one domain',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:logs:.*:log-group:\/kirana\/metrics\/[a-z-]+:\*\]$/,
    at: SERVICE_ROLE,
    reason: "Every stream of the log group that holds this service's metrics",
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: SERVICE_ROLE,
    reason: 'X-Ray, DynamoDB ListStreams and the ECR login know no resource to narrow these to',
  },
];
