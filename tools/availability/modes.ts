import { Readable } from 'node:stream';
import type { ObjectStore, ReadSide } from '@kirana/object-store';
import { CircuitBreaker, dualWrite, readFailingOver } from '@kirana/object-store';

/** An object as its writer was told it is kept. */
export interface Acknowledged {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
}

/** A way to keep objects on a local disk and in a cloud. */
export interface Mode {
  readonly name: 'write-back' | 'dual-write';
  /** Resolves once the write is acknowledged; throws where it is not. */
  write(key: string, bytes: Buffer): Promise<Acknowledged>;
  read(object: Acknowledged): Promise<Readable>;
  /** Does what is due in the background; resolves to what is still due. */
  heal(): Promise<number>;
}

interface Due {
  readonly object: Acknowledged;
  readonly from: ObjectStore;
  readonly to: ObjectStore;
}

/** What a side lacks and another has; tried again until it is done. */
class Copies {
  #due: Due[] = [];

  add(due: Due): void {
    this.#due.push(due);
  }

  async work(): Promise<number> {
    const batch = this.#due;
    this.#due = [];
    for (const due of batch) {
      try {
        const { body } = await due.from.get(due.object.key);
        await due.to.put(due.object.key, body);
      } catch {
        // Either side may be down just now; nothing that is due is ever forgotten.
        this.#due.push(due);
      }
    }
    return this.#due.length;
  }
}

/** The baseline: the local disk takes the write, the cloud gets it later. */
export function writeBack(local: ObjectStore, cloud: ObjectStore): Mode {
  const copies = new Copies();
  return {
    name: 'write-back',
    write: async (key, bytes) => {
      const object = await local.put(key, Readable.from([bytes]));
      copies.add({ object, from: local, to: cloud });
      return object;
    },
    read: async ({ key }) => {
      const found = await local.get(key).catch(() => cloud.get(key));
      return found.body;
    },
    heal: () => copies.work(),
  };
}

/** Ours: both at once, either is enough, what one missed is brought to it. */
export function dualWriting(local: ObjectStore, cloud: ObjectStore): Mode {
  const copies = new Copies();
  const side = (name: string, store: ObjectStore): ReadSide => ({
    name,
    store,
    breaker: new CircuitBreaker({ failures: 20, coolDownMs: 50 }),
    openMs: 10_000,
  });
  const reading = [side('local', local), side('cloud', cloud)];
  const patience = { cloudPatienceMs: 10_000, localPatienceMs: 10_000 };
  return {
    name: 'dual-write',
    write: async (key, bytes) => {
      const sides = { cloud, local, ...patience };
      const written = await dualWrite(sides, key, Readable.from([bytes]));
      const object = { key, size: written.size, sha256: written.sha256 };
      if (written.cloud.state === 'failed' && written.local.state === 'failed')
        throw written.cloud.error;
      if (written.local.state === 'failed') copies.add({ object, from: cloud, to: local });
      if (written.cloud.state === 'failed') copies.add({ object, from: local, to: cloud });
      return object;
    },
    read: async (object) => {
      const { body, missedBy } = await readFailingOver(reading, object);
      if (missedBy.includes('local')) copies.add({ object, from: cloud, to: local });
      return body;
    },
    heal: () => copies.work(),
  };
}
