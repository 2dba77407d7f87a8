import { createServer, type Socket } from 'node:net';

/** Listens where the program is to connect, before it starts, and keeps who has connected until a check asks for it. */
export class Reception implements AsyncDisposable {
  readonly #waiting: Socket[] = [];
  readonly #server = createServer({ allowHalfOpen: true }, (socket) => {
    // Whoever takes it looks whether it is broken already.
    socket.on('error', () => undefined);
    this.#waiting.push(socket);
    this.onArrival();
  });
  readonly port: number;
  /** Is called whenever somebody has connected. */
  onArrival: () => void = () => undefined;

  private constructor(port: number) {
    this.port = port;
  }

  /** @throws the system's error if it can't listen there */
  static async open(port: number): Promise<Reception> {
    const reception = new Reception(port);
    const server = reception.#server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
    });
    return reception;
  }

  /** The first connection that nobody has taken yet. Whoever takes it has to close it. */
  take(): Socket | undefined {
    return this.#waiting.shift();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#waiting) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
