import { createRequire } from 'node:module';

interface RequestQueue {
  throttledUntil: number;
  pending: unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

const CHECK_PENDING_MS = 10;
let calmed = false;

/**
 * kafkajs 2.2.4 arms a timer of `-1 - now` ms after every response and again whenever it fires, queue empty or not: a
 * timer a millisecond for each connection, some 3 % of a core. This schedules a check only where something waits.
 * Seen in kafkajs/src/network/requestQueue/index.js, `scheduleCheckPendingRequests`.
 */
export function calmRequestQueues(): void {
  if (calmed) return;
  calmed = true;
  const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue & { scheduleCheckPendingRequests(): void };
  };
  RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const wait = Math.max(this.throttledUntil - Date.now(), CHECK_PENDING_MS);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, wait);
  };
}
