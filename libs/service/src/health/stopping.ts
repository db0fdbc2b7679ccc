/** Whether the process has been told to stop: it then is alive but not ready, so that nobody sends it new work. */
export class Stopping {
  #stopping = false;

  get isSet(): boolean {
    return this.#stopping;
  }

  set(): void {
    this.#stopping = true;
  }
}
