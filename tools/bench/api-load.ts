import { performance } from 'node:perf_hooks';

/** One request; resolves once answered, throws where the answer is not the one expected. */
export type Request = () => Promise<void>;

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** How long each request took, ms. */
  readonly took: readonly number[];
}

/** So many clients, each sending its next request as soon as it has an answer, for so long. */
export async function saturate(send: Request, clients: number, ms: number): Promise<Load> {
  const took: number[] = [];
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      const from = performance.now();
      await send();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { rate: took.length / ((performance.now() - began) / 1000), took };
}

/** Requests at a steady rate, whether or not earlier ones are answered (open loop), for so long. */
export async function paced(send: Request, perSecond: number, ms: number): Promise<Load> {
  const took: number[] = [];
  const sent: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; (n * 1000) / perSecond < ms; n += 1) {
    const due = began + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send().then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(sent);
  return { rate: perSecond, took };
}
