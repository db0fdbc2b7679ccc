import type { Setting } from './setting.ts';

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type Config<S extends Settings> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never;
};

export interface BadVariable {
  readonly variable: string;
  readonly expected: string;
  /** What was found; undefined where it is not set. */
  readonly value: string | undefined;
}

/** The program cannot start: names every variable that is missing or wrong, and what was expected. */
export class ConfigError extends Error {
  readonly code = 'bad-configuration';
  readonly retriable = false;
  readonly bad: readonly BadVariable[];

  constructor(bad: readonly BadVariable[]) {
    const lines = bad.map(({ variable, expected, value }) =>
      value === undefined
        ? `${variable} is not set: expected ${expected}`
        : `${variable}=${value}: expected ${expected}`,
    );
    super(`Configuration refused:\n  ${lines.join('\n  ')}`);
    this.name = 'ConfigError';
    this.bad = bad;
  }
}

/** Reads all settings from the environment at once. Throws `ConfigError` that lists every bad one. */
export function loadConfig<S extends Settings>(settings: S, env: NodeJS.ProcessEnv): Config<S> {
  const bad: BadVariable[] = [];
  const values = Object.entries(settings).map(([key, setting]) => {
    const written = env[setting.variable];
    if (!written && setting.fallback) return [key, setting.fallback.value];
    const value = written ? setting.read(written) : undefined;
    if (value === undefined) {
      bad.push({
        variable: setting.variable,
        expected: setting.expected,
        value: written || undefined,
      });
    }
    return [key, value];
  });
  if (bad.length > 0) throw new ConfigError(bad);
  return Object.fromEntries(values) as Config<S>;
}
