import type { Dynamo } from '@kirana/dynamodb';

/** The process died: whoever called gets no answer. */
export class Crash extends Error {
  readonly code = 'crash';

  constructor(when: 'before' | 'after') {
    super(`Crashed ${when} a call of the store`);
    this.name = 'Crash';
  }
}

/**
 * The same store, but calls now and then end in a crash: half of them before anything was written, half after it was
 * and before the caller could know.
 */
export function crashing(dynamo: Dynamo, likelihood: number, random: () => number): Dynamo {
  const send = async (command: never): Promise<unknown> => {
    const fate = random();
    if (fate < likelihood / 2) throw new Crash('before');
    const answer = await dynamo.document.send(command);
    if (fate < likelihood) throw new Crash('after');
    return answer;
  };
  return { ...dynamo, document: { send } as unknown as Dynamo['document'] };
}
