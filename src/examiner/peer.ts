import net from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Peer, PeerOptions } from '../model/exam.ts';

/** What the thread of a server tells: its own port, or that of a client. */
interface Report {
  is: 'listening' | 'accepted' | 'closed';
  port: number;
}

/** How often somebody who clings to a connection speaks into it, in milliseconds: it ends as soon as nobody is there to hear it. */
const CLINGING_MS = 50;

/** What the thread of a server is given. */
interface Orders {
  /** What a silent server waits for. */
  alarm: ArrayBufferLike | undefined;
  clings: boolean;
}

/**
 * Listens. If it is silent, its thread then stands still until it is woken, so that only the kernel takes connections, into a short queue.
 * If it clings, it keeps its side open after the other one has ended, and goes on sending.
 */
const SERVER = `
const net = require('node:net');
const { parentPort, workerData: { alarm, clings } } = require('node:worker_threads');
let nameless = 0;
const server = net.createServer({ allowHalfOpen: clings }, (socket) => {
  // One that was reset already has no port any more.
  const port = socket.remotePort ?? --nameless;
  parentPort.postMessage({ is: 'accepted', port });
  socket.on('error', () => undefined);
  socket.on('close', () => parentPort.postMessage({ is: 'closed', port }));
  if (clings) socket.on('end', () => {
    const timer = setInterval(() => socket.write('.'), ${CLINGING_MS});
    socket.on('close', () => clearInterval(timer));
  });
  socket.resume();
});
server.listen({ port: 0, host: '127.0.0.1', ...(alarm ? { backlog: 1 } : {}) }, () => {
  parentPort.postMessage({ is: 'listening', port: server.address().port });
  if (alarm) Atomics.wait(new Int32Array(alarm), 0, 0);
});
`;

/** More than any platform puts into the shortest queue. */
const MOST_IN_QUEUE = 8;
/** A connection for which the queue has room is there much sooner. */
const FULL_AFTER_MS = 300;

/** A server of the exam, for programs that connect to others. */
export class ExamPeer implements Peer, Disposable {
  port = 0;
  readonly #worker: Worker;
  /** What a silent server waits for. */
  readonly #alarm: Int32Array | undefined;
  readonly #fillers: net.Socket[] = [];
  readonly #portsOfFillers = new Set<number>();
  readonly #accepted = new Set<number>();
  readonly #open = new Set<number>();

  private constructor(alarm: Int32Array | undefined, clings: boolean) {
    this.#alarm = alarm;
    const workerData: Orders = { alarm: alarm?.buffer, clings };
    this.#worker = new Worker(SERVER, { eval: true, execArgv: [], workerData });
  }

  /** @param changed is called whenever a connection was accepted or closed */
  static async listen(changed: () => void, { clings = false }: PeerOptions = {}): Promise<ExamPeer> {
    return await new ExamPeer(undefined, clings).#started(changed);
  }

  /** The same, but connections get no answer. Undefined where they are accepted or refused all the same. */
  static async listenSilently(changed: () => void): Promise<ExamPeer | undefined> {
    const alarm = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const peer = await new ExamPeer(alarm, false).#started(changed);
    if (await peer.#fillQueue()) return peer;
    peer[Symbol.dispose]();
    return undefined;
  }

  get accepted(): number {
    return this.#accepted.size;
  }

  get open(): number {
    return this.#open.size;
  }

  wake(): void {
    for (const socket of this.#fillers) socket.destroy();
    if (!this.#alarm) return;
    Atomics.store(this.#alarm, 0, 1);
    Atomics.notify(this.#alarm, 0);
  }

  [Symbol.dispose](): void {
    for (const socket of this.#fillers) socket.destroy();
    void this.#worker.terminate();
  }

  #started(changed: () => void): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#worker.on('error', reject);
      this.#worker.on('message', (report: Report) => {
        this.#hear(report);
        if (report.is === 'listening') resolve(this);
        else changed();
      });
    });
  }

  #hear({ is, port }: Report): void {
    if (is === 'listening') this.port = port;
    if (this.#portsOfFillers.has(port)) return;
    if (is === 'accepted') {
      this.#accepted.add(port);
      this.#open.add(port);
    }
    if (is === 'closed') this.#open.delete(port);
  }

  /** Connects until nobody answers. Returns whether it came to that. */
  async #fillQueue(): Promise<boolean> {
    while (this.#fillers.length < MOST_IN_QUEUE) {
      const outcome = await this.#addFiller();
      if (outcome !== 'connected') return outcome === 'unanswered';
    }
    return false;
  }

  #addFiller(): Promise<'connected' | 'unanswered' | 'refused'> {
    const socket = net.connect({ port: this.port, host: '127.0.0.1', timeout: FULL_AFTER_MS });
    this.#fillers.push(socket);
    return new Promise((resolve) => {
      socket.once('connect', () => {
        this.#portsOfFillers.add(socket.localPort ?? 0);
        socket.setTimeout(0);
        resolve('connected');
      });
      socket.once('timeout', () => resolve('unanswered'));
      socket.on('error', () => resolve('refused'));
    });
  }
}
