import net from 'node:net';
import { readErrorFacts } from '../model/error-facts.ts';
import type { ProgramRole } from '../model/exercise.ts';
import type { State, TraceRecord, Value } from '../model/record.ts';
import { ClientLog, payloadFields, stateOfEnd } from './client-log.ts';
import { Inbox } from './inbox.ts';
import type { Waiting } from './waiting.ts';

/** What a connection needs from its exam. */
export interface ConnectionHost {
  /** Milliseconds on the system's monotonic clock. */
  now(): number;
  /** Converts a time of that clock to the time in records. */
  timeOf(at: number): number;
  readonly waiting: Pick<Waiting, 'notify'>;
}

interface EndOptions {
  port: number;
  /** Whether it reads data before something is expected. With `slowly`, it then reads one chunk at a time. */
  reads: boolean | 'slowly';
}

/** A connection that the exam makes. */
export interface ClientOptions extends EndOptions {
  host: string;
  /** Local address. Undefined for the operating system's choice. */
  localAddress: string | undefined;
}

/** A connection that the program has made. */
export interface AcceptedOptions extends EndOptions {
  accepted: net.Socket;
}

/** The pause of a slow reader after each chunk, in milliseconds. */
const SLOW_MS = 5;

/** The exam's end of a connection: its socket, what it sent, and what has come. */
export class Connection {
  readonly log: ClientLog;
  readonly inbox = new Inbox();
  readonly port: number;
  readonly isAccepted: boolean;
  readonly #socket: net.Socket;
  readonly #exam: ConnectionHost;
  /** Index in the log of the record that brought the bytes up to a position. */
  readonly #arrivals: { upTo: number; note: number }[] = [];
  readonly #sent = new Map<TraceRecord, Buffer>();
  #phase: 'connecting' | 'open' | 'ended' | 'broken' = 'connecting';
  #error: NodeJS.ErrnoException | undefined;
  #endIndex: number | undefined;
  #cameAt: number;
  #ends: State = {};

  constructor(exam: ConnectionHost, options: ClientOptions | AcceptedOptions) {
    const { port, reads } = options;
    const isAccepted = 'accepted' in options;
    this.#exam = exam;
    this.port = port;
    this.isAccepted = isAccepted;
    this.#cameAt = exam.now();
    this.#socket = isAccepted ? options.accepted : connect(options);
    this.#socket.setNoDelay(true);
    this.log = new ClientLog(
      this.#role,
      () => exam.timeOf(exam.now()),
      () => ({ ...this.#ends, ...stateOfEnd(this.#socket, this.#role) }),
    );
    if (isAccepted) this.#begin();
    else this.#logConnect(options);
    this.#listen();
    if (reads !== true) this.#socket.pause();
    if (reads === 'slowly') this.#readSlowly();
  }

  get #role(): ProgramRole {
    return this.isAccepted ? 'server' : 'client';
  }

  get phase(): 'connecting' | 'open' | 'ended' | 'broken' {
    return this.#phase;
  }

  get error(): NodeJS.ErrnoException | undefined {
    return this.#error;
  }

  /** Index in the log of the record of the FIN or the error. */
  get endIndex(): number | undefined {
    return this.#endIndex;
  }

  /** When something last came, on the monotonic clock. */
  get cameAt(): number {
    return this.#cameAt;
  }

  /** Its addresses and ports, once it was open. */
  get ends(): State {
    return this.#ends;
  }

  get bytesWritten(): number {
    return this.#socket.bytesWritten;
  }

  /** Begins to read, if it did not read before. */
  read(): void {
    this.#socket.resume();
  }

  send(data: string | Uint8Array): Promise<void> {
    const bytes = bytesOf(data);
    this.#logCall('write', bytes);
    // If the connection breaks meanwhile, the next expectation fails.
    return new Promise((resolve) => this.#socket.write(bytes, () => resolve()));
  }

  end(data?: string | Uint8Array): void {
    const bytes = data === undefined ? undefined : bytesOf(data);
    this.#logCall('end', bytes);
    if (bytes) this.#socket.end(bytes);
    else this.#socket.end();
  }

  reset(): void {
    this.log.call('resetAndDestroy', { args: [] });
    const socket = this.#socket;
    // While a FIN is on its way, Node can't reset, and would never close the socket.
    if (socket.writableEnded && !socket.writableFinished) socket.once('finish', () => socket.resetAndDestroy());
    else socket.resetAndDestroy();
  }

  /** All bytes that were sent with a call. */
  sentWith(call: TraceRecord): Buffer | undefined {
    return this.#sent.get(call);
  }

  /** Closes the connection. */
  dispose(): void {
    this.#socket.destroy();
  }

  /**
   * Index in the log of the record that shows a failure: the first data that was not taken, or else the FIN, or else the last data.
   *
   * @param isText whether the failure is about data
   */
  faultyIndex(isText: boolean): number | undefined {
    if (this.inbox.length > 0) return this.logIndexOf(this.inbox.taken);
    return (isText ? undefined : this.#endIndex) ?? this.#arrivals.at(-1)?.note;
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#begin();
      this.log.event('connect');
    });
    socket.on('data', (bytes: Buffer) => {
      this.inbox.add(bytes);
      this.log.event('data', payloadFields(bytes));
      this.#arrivals.push({ upTo: this.inbox.received, note: this.log.records.length - 1 });
      this.#noteArrival();
    });
    socket.on('end', () => {
      this.#phase = 'ended';
      this.log.event('end');
      this.#endIndex = this.log.records.length - 1;
      this.#noteArrival();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#error = error;
      // An error while sending does not matter after the program's FIN.
      if (this.#phase !== 'ended') this.#phase = 'broken';
      this.log.event('error', {
        args: [{ kind: 'other', text: error.message }],
        error: readErrorFacts(error, Reflect.get),
      });
      this.#endIndex ??= this.log.records.length - 1;
      this.#noteArrival();
    });
    socket.on('close', () => {
      if (this.#phase === 'connecting' || this.#phase === 'open') this.#phase = 'broken';
      this.log.event('close', { args: [{ kind: 'boolean', value: this.#error !== undefined }] });
      this.#noteArrival();
    });
  }

  #begin(): void {
    this.#phase = this.#socket.errored ? 'broken' : 'open';
    this.#ends = stateOfEnd(this.#socket, this.#role);
    this.#noteArrival();
  }

  #logConnect({ port, host }: ClientOptions): void {
    const place: Value = { kind: 'text', text: host, more: 0 };
    this.log.call('net.connect', { args: [{ kind: 'number', value: port }, place] });
  }

  #logCall(call: 'write' | 'end', bytes: Buffer | undefined): void {
    this.log.call(call, bytes ? payloadFields(bytes) : { args: [] });
    const record = this.log.records.at(-1);
    if (record && bytes) this.#sent.set(record, bytes);
  }

  #readSlowly(): void {
    this.#socket.on('data', () => {
      this.#socket.pause();
      setTimeout(() => this.#socket.resume(), SLOW_MS);
    });
  }

  #noteArrival(): void {
    this.#cameAt = this.#exam.now();
    this.#exam.waiting.notify();
  }

  /** Index in the log of the record that brought a byte, by its position in all data. */
  logIndexOf(place: number): number | undefined {
    return this.#arrivals.find(({ upTo }) => upTo > place)?.note;
  }
}

function connect({ port, host, localAddress }: ClientOptions): net.Socket {
  return net.connect({ port, host, localAddress, allowHalfOpen: true });
}

export function bytesOf(data: string | Uint8Array): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
