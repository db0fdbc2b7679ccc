export const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What `npm audit --json` came to. */
export type Verdict =
  | {
      readonly asked: true;
      readonly found: Readonly<Record<Severity, number>>;
      readonly names: readonly string[];
    }
  /** The registry did not answer, or does not audit. */
  | { readonly asked: false; readonly why: string };

interface Report {
  readonly message?: string;
  readonly statusCode?: number;
  readonly metadata?: { readonly vulnerabilities?: Partial<Record<Severity, number>> };
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: Severity; readonly nodes: readonly string[] }>
  >;
}

/**
 * Reads its output, and leaves out what does not ship: what builds and tests is reachable by nobody outside. Nothing that
 * can be read counts as not asked: silence is no clean bill.
 */
export function verdictOf(output: string, ships: (path: string) => boolean): Verdict {
  const report = parsed(output);
  if (!report?.metadata?.vulnerabilities) {
    return { asked: false, why: report?.message ?? 'npm audit gave no report' };
  }
  const shipped = Object.entries(report.vulnerabilities ?? {}).filter(([, { nodes }]) =>
    nodes.some(ships),
  );
  const count = (one: Severity): number =>
    shipped.filter(([, { severity }]) => severity === one).length;
  const found = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]));
  return {
    asked: true,
    found: found as Record<Severity, number>,
    names: shipped.map(([name, { severity }]) => `${name} (${severity})`),
  };
}

function parsed(output: string): Report | undefined {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return undefined;
  }
}

/** Whether anything must be mended before this goes out. */
export const isSerious = (verdict: Verdict): boolean =>
  verdict.asked && verdict.found.high + verdict.found.critical > 0;
