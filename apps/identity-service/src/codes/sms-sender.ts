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

/** Writes the code to a log, or several, instead: for development and tests on one's own machine only. */
export class LogSmsSender extends SmsSender {
  readonly #loggers: readonly Logger[];

  constructor(...loggers: Logger[]) {
    super();
    this.#loggers = loggers;
  }

  send(phone: Phone, code: string): Promise<void> {
    return this.#write({ phone: maskPhone(phone), signInCode: code }, 'one-time code');
  }

  invite(phone: Phone, sellerId: string): Promise<void> {
    return this.#write({ phone: maskPhone(phone), sellerId }, 'invitation');
  }

  #write(message: object, what: string): Promise<void> {
    for (const logger of this.#loggers) logger.info(message, what);
    return Promise.resolve();
  }
}
