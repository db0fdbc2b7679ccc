import { createHash } from 'node:crypto';

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Entry {
  /** Hashes of the acknowledged contents, the newest last. */
  readonly acknowledged: string[];
  /** Of contents that were sent and not (yet) acknowledged: they may be there. */
  readonly sent: Set<string>;
  /** Somebody is replacing it just now. */
  isBusy: boolean;
}

/** What a mode has acknowledged: what every reader must find from then on. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  created(name: string, hash: string): void {
    this.#entries.set(name, { acknowledged: [hash], sent: new Set(), isBusy: false });
    this.#names.push(name);
  }

  /** False where somebody else is replacing it. */
  replacing(name: string, hash: string): boolean {
    const entry = this.#entries.get(name);
    if (!entry || entry.isBusy) return false;
    entry.isBusy = true;
    entry.sent.add(hash);
    return true;
  }

  replaced(name: string, hash: string): void {
    this.#entries.get(name)?.acknowledged.push(hash);
    this.gaveUp(name);
  }

  /** It was not acknowledged: what was sent may be there. */
  gaveUp(name: string): void {
    const entry = this.#entries.get(name);
    if (entry) entry.isBusy = false;
  }

  /** How many contents are acknowledged so far: asked before a read, it says which ones would be too old. */
  count(name: string): number {
    return this.#entries.get(name)?.acknowledged.length ?? 0;
  }

  /** Whether a reader that began when there were `count` contents may find this one. */
  allows(name: string, hash: string, count: number): boolean {
    const entry = this.#entries.get(name);
    if (!entry) return false;
    return entry.acknowledged.slice(count - 1).includes(hash) || entry.sent.has(hash);
  }
}
