/** Where `make accuracy` finds its sets; paths are relative to the project's root. */
export interface AccuracyConfig {
  readonly goldPath: string;
  /** Which half of the hard set is scored; the second only on purpose. */
  readonly hardSet: 'first' | 'second' | 'both';
  /** Write this run down as the one to compare with. */
  readonly record: boolean;
}

export function accuracyConfig(args: readonly string[], env: NodeJS.ProcessEnv): AccuracyConfig {
  const path = args.find((arg) => !arg.startsWith('--'));
  const half = env.HARD_SET ?? 'first';
  if (half !== 'first' && half !== 'second' && half !== 'both') {
    throw new RangeError(`HARD_SET is "${half}"; expected first, second or both`);
  }
  return {
    goldPath: path ?? env.GOLD ?? '../shared/data/gold-listings.jsonl',
    hardSet: half,
    record: args.includes('--record'),
  };
}

export const configFromProcess = (): AccuracyConfig =>
  accuracyConfig(process.argv.slice(2), process.env);
