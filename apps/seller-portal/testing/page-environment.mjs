import { TestEnvironment } from 'jest-environment-jsdom';

/** What every browser has and jsdom leaves out; Node's own are the same standards. */
const LACKING = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'ReadableStream',
  'TextDecoder',
  'TextEncoder',
  'AbortController',
  'AbortSignal',
  'structuredClone',
];

/** A page without drawing, for tests of screens. */
export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of LACKING) this.global[name] = globalThis[name];
  }
}
