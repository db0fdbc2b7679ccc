/** A line of progress: redrawn in place on a terminal, printed once when done elsewhere. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #open: string | null = null;

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out;
  }

  /** Runs one step of the demo under its name; says how long it took, or that it failed. */
  async step<T>(name: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
    const start = performance.now();
    this.#draw(`… ${name}`);
    let detail = '';
    try {
      const result = await work((text) => {
        detail = text;
        this.#draw(`… ${name}: ${text}`);
      });
      this.#close(`✓ ${name}${detail ? `: ${detail}` : ''} (${seconds(start)} s)`);
      return result;
    } catch (error) {
      this.#close(`✗ ${name} (${seconds(start)} s)`);
      throw error;
    }
  }

  #draw(line: string): void {
    if (!this.#out.isTTY) return;
    this.#out.write(`\r\u001b[2K${line.slice(0, this.#out.columns - 1)}`);
    this.#open = line;
  }

  #close(line: string): void {
    this.#out.write(this.#open === null ? `${line}\n` : `\r\u001b[2K${line}\n`);
    this.#open = null;
  }
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);
