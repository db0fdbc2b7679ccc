import { stackEndpoints } from '@kirana/testing';

/** Where `make relevance` finds its data; paths are relative to the project's root. */
export interface RelevanceConfig {
  readonly opensearchUrl: string;
  readonly cataloguesPath: string;
  /** Judge anew by the rules, and write the judgments down. */
  readonly judge: boolean;
  /** Show each query whose nDCG@10 is below this. */
  readonly showBelow: number;
}

export function relevanceConfig(
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): RelevanceConfig {
  const below = args.find((arg) => arg.startsWith('--show-below='));
  return {
    opensearchUrl: stackEndpoints(env).opensearchUrl,
    cataloguesPath: env['CATALOGUES'] ?? '../shared/data',
    judge: args.includes('--judge'),
    showBelow: below ? Number(below.split('=')[1]) : 0,
  };
}
