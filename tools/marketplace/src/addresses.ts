/** Where each service answers, e.g. `http://127.0.0.1:4103`. */
export interface Addresses {
  readonly identity: string;
  readonly seller: string;
  readonly catalog: string;
  readonly order: string;
}
