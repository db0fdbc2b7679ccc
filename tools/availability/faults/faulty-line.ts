import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SideMood } from './fault-plan.ts';

/** A chunk of an answer comes so much later while the line is slow, ms. */
const SLOW_MS = 150;

/** A TCP line to a real server that breaks, falls silent or slows down as told. */
export class FaultyLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #mood: SideMood = 'up';

  private constructor(target: URL) {
    this.#server = createServer((client) => this.#join(client, target));
  }

  static async open(target: string): Promise<FaultyLine> {
    const line = new FaultyLine(new URL(target));
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  set(mood: SideMood): void {
    if (mood === this.#mood) return;
    const was = this.#mood;
    this.#mood = mood;
    // Whoever was kept hanging finds the connection dead when the line is back.
    if (mood === 'fails' || was === 'hangs')
      for (const socket of this.#sockets) socket.resetAndDestroy();
    if (mood === 'hangs') for (const socket of this.#sockets) socket.pause();
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(client: Socket, target: URL): void {
    this.#keep(client);
    if (this.#mood === 'fails') return void client.resetAndDestroy();
    const server = connect(Number(target.port), target.hostname);
    this.#keep(server);
    this.#pass(client, server);
    this.#pass(server, client);
    if (this.#mood === 'hangs') client.pause();
  }

  #keep(socket: Socket): void {
    socket.setNoDelay(true);
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  #pass(from: Socket, to: Socket): void {
    let before = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      if (this.#mood !== 'slow') {
        before = before.then(() => this.#write(from, to, chunk));
      } else {
        before = before.then(() => sleep(SLOW_MS)).then(() => this.#write(from, to, chunk));
      }
    });
    from.once('end', () => void before.then(() => to.end()));
    from.once('close', () => void before.then(() => to.destroy()));
  }

  #write(from: Socket, to: Socket, chunk: Buffer): void {
    if (to.destroyed || to.write(chunk)) return;
    from.pause();
    to.once('drain', () => {
      if (this.#mood !== 'hangs') from.resume();
    });
  }
}
