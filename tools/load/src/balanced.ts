import { call, UnexpectedAnswer } from '@kirana/marketplace';
import type { Call } from '@kirana/marketplace';

export type ServiceName = 'identity' | 'seller' | 'catalog' | 'order' | 'media' | 'portal';

/**
 * The load balancer of a region, in small: requests go round the instances of a service, and one that was in flight as
 * its instance went away is sent once more to another. Every request here may be sent twice: reads, writes with
 * If-Match or an idempotency key.
 */
export class Balanced {
  /** Requests that had to be sent a second time. */
  retried = 0;
  readonly #instances = new Map<ServiceName, string[]>();
  #turn = 0;

  add(service: ServiceName, url: string): void {
    this.#instances.set(service, [...this.#of(service), url]);
  }

  /** No new requests go there; those under way are answered. */
  remove(service: ServiceName, url: string): void {
    this.#instances.set(
      service,
      this.#of(service).filter((one) => one !== url),
    );
  }

  call<T>(service: ServiceName, method: string, path: string, options: Call): Promise<T> {
    return this.ask(service, (url) => call<T>(method, `${url}${path}`, options));
  }

  /** Asks one instance, and where that goes away meanwhile another, or the same once more where there is no other. */
  async ask<T>(service: ServiceName, request: (url: string) => Promise<T>): Promise<T> {
    const first = this.#next(service);
    try {
      return await request(first);
    } catch (error) {
      if (!wentAway(error)) throw error;
      this.retried++;
      return request(this.#next(service, first));
    }
  }

  #of(service: ServiceName): string[] {
    return this.#instances.get(service) ?? [];
  }

  #next(service: ServiceName, but?: string): string {
    const all = this.#of(service);
    const others = all.filter((url) => url !== but);
    const open = others.length > 0 ? others : all;
    const url = open[this.#turn++ % open.length];
    if (!url) throw new RangeError(`No instance of ${service}`);
    return url;
  }
}

/** The connection broke, or the instance says that it is stopping. By name: under Jest `fetch` throws another realm's errors. */
const wentAway = (error: unknown): boolean =>
  error instanceof UnexpectedAnswer
    ? error.status === 503
    : (error as { readonly name?: unknown }).name === 'TypeError';
