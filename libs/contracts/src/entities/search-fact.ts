/**
 * What shops searched for: the searches of one process in one window of time that meant the same (`queryGroup`) and came
 * from the same area. Never changed once written; owned by catalog-service, which forgets it after 30 days. Nothing of
 * the person or the shop is in it.
 */
export interface SearchFact {
  readonly searchId: string;
  /** ISO 8601 UTC. */
  readonly windowStart: string;
  readonly windowSeconds: number;
  /** The words that were meant, folded, in alphabetical order, without long runs of digits; at most 80 characters. */
  readonly queryGroup: string;
  /** Of what was typed. */
  readonly script: 'latin' | 'devanagari' | 'other';
  /** The category that was likely meant. */
  readonly category: string | null;
  /** First three digits of the shop's PIN code. */
  readonly area: string | null;
  readonly searches: number;
  /** Of these, nothing answered the words. */
  readonly zeroResults: number;
  /** Of these, listings answered only some of the words. */
  readonly relaxed: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
