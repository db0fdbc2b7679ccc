import { maskPhone } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import type { Logger } from '@kirana/service';

/** Sends short messages to phones. */
export abstract class SmsSender {
  /** A one-time code. Throws a 503 problem where it cannot be sent now. */
  abstract send(phone: Phone, code: string): Promise<void>;

  /** That a seller wants the phone's owner among its people. */
  abstract invite(phone: Phone, sellerId: string): Promise<void>;
}

/** Writes the code to the log instead: for development and tests on one's own machine only. */
export class LogSmsSender extends SmsSender {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    super();
    this.#logger = logger;
  }

  send(phone: Phone, code: string): Promise<void> {
    this.#logger.info({ phone: maskPhone(phone), signInCode: code }, 'one-time code');
    return Promise.resolve();
  }

  invite(phone: Phone, sellerId: string): Promise<void> {
    this.#logger.info({ phone: maskPhone(phone), sellerId }, 'invitation');
    return Promise.resolve();
  }
}
