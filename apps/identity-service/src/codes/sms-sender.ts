import { maskPhone } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import type { Logger } from '@kirana/service';

/** Sends a one-time code to a phone. Production puts an SMS provider here. */
export abstract class SmsSender {
  abstract send(phone: Phone, code: string): Promise<void>;
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
}
