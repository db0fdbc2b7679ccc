import { RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageSize } from './sizes.ts';

/** What every stack of a stage shares: its size, region and tags. */
export class KiranaStack extends Stack {
  readonly size: StageSize;

  constructor(scope: Construct, id: string, size: StageSize, props: StackProps = {}) {
    super(scope, id, {
      env: { region: size.region },
      terminationProtection: size.keepsData,
      ...props,
    });
    this.size = size;
    Tags.of(this).add('application', 'kirana');
    Tags.of(this).add('stage', size.stage);
  }

  /** Data of production outlives its stack; a staging area may be thrown away. */
  get removal(): RemovalPolicy {
    return this.size.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  /** `kirana-production-media`: for what others must name without asking. */
  named(part: string): string {
    return `kirana-${this.size.stage}-${part}`;
  }
}
