/** A promise about the data, with the query that counts the rows which break it (as `broken`). */
export interface DataTest {
  readonly promise: string;
  readonly broken: string;
}

export interface Finding {
  readonly promise: string;
  /** Rows that break it. */
  readonly broken: number;
}
