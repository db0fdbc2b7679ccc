import { Validations } from 'aws-cdk-lib';
import { kiranaApp, kiranaStage } from './kirana-app.ts';
import { ReasonedChecks } from './nag/reasoned-checks.ts';
import { SIZES } from './stage/sizes.ts';

/** `npm run aws:synth`: templates of both stages in infra/aws/cdk.out, without asking AWS anything. */
const app = kiranaApp(new URL('../cdk.out', import.meta.url).pathname);
Validations.of(app).addPlugins(new ReasonedChecks(app));
for (const size of Object.values(SIZES)) kiranaStage(app, size);
const { stacks } = app.synth();
process.stdout.write(
  `aws ${stacks.length} stacks synthesized, every finding of cdk-nag reasoned\n`,
);
