/** Who is told: `page` wakes somebody, `ticket` waits for the morning. */
export type Severity = 'page' | 'ticket';

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** How long it must hold, as Prometheus writes durations. */
  readonly for: string;
  readonly severity: Severity;
  /** One line; may name labels as `{{ $labels.service }}` and the value as `{{ $value }}`. */
  readonly summary: string;
  /** The page in docs/runbooks, without its ending. */
  readonly runbook: string;
}

/** A figure that others are computed from. */
export interface Recording {
  readonly record: string;
  readonly expr: string;
}
