import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Which objects are still to be uploaded, in a file that only grows: a line `+key` before an object is written, `-key`
 * once it is uploaded. A crash forgets nothing; a line that it cut off belongs to a write that was not acknowledged.
 */
export class DueLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** On the disk when it resolves. */
  due(key: string): Promise<void> {
    return this.#append(`+${key}\n`, true);
  }

  /** What is forgotten of this by a crash is uploaded once more. */
  done(key: string): Promise<void> {
    return this.#append(`-${key}\n`, false);
  }

  async read(): Promise<Set<string>> {
    const due = new Set<string>();
    for (const line of (await this.#text()).split('\n')) {
      if (line.startsWith('+')) due.add(line.slice(1));
      else if (line.startsWith('-')) due.delete(line.slice(1));
    }
    return due;
  }

  async #append(line: string, flush: boolean): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const file = await open(this.#file, 'a');
    try {
      await file.writeFile(line);
      if (flush) await file.sync();
    } finally {
      await file.close();
    }
  }

  async #text(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}
