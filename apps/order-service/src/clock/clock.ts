import { Injectable } from '@nestjs/common';

/** The time, as something that tests can set: whether goods are sellable depends on it. */
@Injectable()
export class Clock {
  /** ms since 1970. */
  now(): number {
    return Date.now();
  }
}
