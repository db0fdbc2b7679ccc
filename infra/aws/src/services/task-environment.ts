import type { Template } from 'aws-cdk-lib/assertions';

interface Container {
  readonly Command: readonly string[];
  readonly Environment: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Secrets?: readonly { readonly Name: string }[];
}

/** What CloudFormation fills in only when it deploys, as a text of the same kind. */
function filledIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return join ? join[1].map(filledIn).join(join[0]) : 'filled-in.example';
}

/** The whole environment that a template gives a service's container, secrets too. */
export function environmentOf(template: Template, service: string): Record<string, string> {
  const tasks = Object.values(template.findResources('AWS::ECS::TaskDefinition'));
  const containers = tasks.map(({ Properties }) => Properties.ContainerDefinitions[0] as Container);
  const { Environment = [], Secrets = [] } =
    containers.find(({ Command }) => Command[0] === `apps/${service}/dist/main.js`) ?? {};
  return Object.fromEntries([
    ...Environment.map(({ Name, Value }) => [Name, filledIn(Value)]),
    ...Secrets.map(({ Name }) => [Name, 'secret']),
  ]) as Record<string, string>;
}
