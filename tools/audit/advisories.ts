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
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: Severity }>>;
}

/** Reads its output. Nothing that can be read counts as not asked: silence is no clean bill. */
export function verdictOf(output: string): Verdict {
  const report = parsed(output);
  const counts = report?.metadata?.vulnerabilities;
  if (!report || !counts) {
    return { asked: false, why: report?.message ?? 'npm audit gave no report' };
  }
  const found = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, counts[severity] ?? 0]),
  ) as Record<Severity, number>;
  const names = Object.entries(report.vulnerabilities ?? {}).map(
    ([name, { severity }]) => `${name} (${severity})`,
  );
  return { asked: true, found, names };
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
