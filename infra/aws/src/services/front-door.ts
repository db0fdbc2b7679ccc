import { CfnParameter, Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as balancer from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { NetworkStack } from '../network/network-stack.ts';
import type { KiranaStack } from '../stage/kirana-stack.ts';
import type { RunningService } from './running-service.ts';

/** A rule of the load balancer takes this many paths. */
const PATHS_OF_A_RULE = 5;

/** The one address that shops, sellers and analysts' tools speak to. */
export class FrontDoor extends Construct {
  readonly balancer: balancer.ApplicationLoadBalancer;
  readonly url: string;
  readonly #listener: balancer.ApplicationListener;

  constructor(stack: KiranaStack, id: string, { vpc, outside }: NetworkStack) {
    super(stack, id);
    const parameter = (name: string, description: string): string =>
      new CfnParameter(this, name, { description }).valueAsString;
    const certificate = parameter('Certificate', 'ARN of the certificate, in this region');
    this.url = `https://${parameter('Domain', 'The name that the certificate is for')}`;
    this.balancer = new balancer.ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      internetFacing: true,
      securityGroup: outside,
      deletionProtection: stack.size.keepsData,
      dropInvalidHeaderFields: true,
      // Longer than any request may take, shorter than a service's own patience with idle connections.
      idleTimeout: Duration.seconds(60),
    });
    this.balancer.logAccessLogs(this.#logs(stack));
    this.balancer.addRedirect();
    this.#listener = this.balancer.addListener('Https', {
      port: 443,
      open: false,
      protocol: balancer.ApplicationProtocol.HTTPS,
      certificates: [Certificate.fromCertificateArn(this, 'Given', certificate)],
      sslPolicy: balancer.SslPolicy.RECOMMENDED_TLS,
      defaultAction: balancer.ListenerAction.fixedResponse(404, {
        contentType: 'application/problem+json',
        messageBody: JSON.stringify({ type: 'about:blank', title: 'Not found', status: 404 }),
      }),
    });
  }

  /** Each path to its service, in the order of the list. */
  send(services: ReadonlyMap<string, RunningService>): void {
    let priority = 1;
    for (const { spec, service } of services.values()) {
      if (spec.paths.length === 0) continue;
      const group = this.#groupOf(spec.name, spec.port, service.cluster.vpc);
      group.addTarget(service);
      for (let from = 0; from < spec.paths.length; from += PATHS_OF_A_RULE) {
        new balancer.ApplicationListenerRule(this, `${spec.name}-${from}`, {
          listener: this.#listener,
          priority: priority++,
          conditions: [
            balancer.ListenerCondition.pathPatterns(spec.paths.slice(from, from + PATHS_OF_A_RULE)),
          ],
          targetGroups: [group],
        });
      }
    }
  }

  #groupOf(name: string, port: number, vpc: ec2.IVpc): balancer.ApplicationTargetGroup {
    return new balancer.ApplicationTargetGroup(this, `${name}-tasks`, {
      vpc,
      port,
      protocol: balancer.ApplicationProtocol.HTTP,
      targetType: balancer.TargetType.IP,
      // A task that was told to stop finishes what it began within 10 s; the balancer sends it nothing new.
      deregistrationDelay: Duration.seconds(15),
      healthCheck: {
        path: '/health/ready',
        interval: Duration.seconds(5),
        timeout: Duration.seconds(3),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 2,
      },
    });
  }

  #logs(stack: KiranaStack): s3.Bucket {
    return new s3.Bucket(this, 'Logs', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: stack.removal,
      lifecycleRules: [{ id: 'forget', expiration: Duration.days(90) }],
    });
  }
}
