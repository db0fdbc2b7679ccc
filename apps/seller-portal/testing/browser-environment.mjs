/* global Request, Response, Headers, fetch */
import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the request classes that browsers have and it lacks: Node's own, which follow the same standard. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Request, Response, Headers, fetch });
  }
}
