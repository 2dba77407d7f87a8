import net from 'node:net';
import { numberOf } from '../model/argument.ts';
import { readErrorFacts } from '../model/error-facts.ts';
import type { Client } from '../model/exam.ts';
import type { State, TraceRecord, Value } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';
import { CheckFailedError } from './check-failed-error.ts';
import { ClientLog, clientStateOf, payloadFields } from './client-log.ts';
import { formatBytes, textFault } from './format-bytes.ts';
import { Inbox } from './inbox.ts';

/** What a client needs from its exam. */
export interface ClientHost {
  /** Milliseconds on the system's monotonic clock. */
  now(): number;
  /** Converts a time of that clock to the time in records. */
  timeOf(at: number): number;
  /** Something has come in. */
  changed(): void;
  /**
   * Waits until `look` returns something.
   *
   * @param look may throw a CheckFailedError
   */
  until<T>(look: () => T | undefined, awaited: Expectation): Promise<T>;
  /** The fault for an end that did not come. */
  noEnd(client: ExamClient, came: string, ms: number): Fault;
  /** Whether the program's socket of this connection can be observed. Waits for it for a while. */
  isSeen(client: ExamClient): Promise<boolean>;
  /** Waits until the program has read so many bytes of this client, or for a moment if it does not tell. */
  awaitArrival(client: ExamClient, bytes: number): Promise<void>;
  /** Whether the program has closed its socket. */
  hasLetGo(client: ExamClient): boolean;
  letGoFault(client: ExamClient, ms: number): Fault;
}

/** What fails if something does not come. */
export interface Expectation {
  /** When something last came, on the monotonic clock. The time limit starts again then. */
  heardAt(): number;
  /** The failure if nothing came for this time. */
  missed(ms: number): CheckFailedError;
  /** The failure if data keeps coming, but not what is expected. `isBounded`: whether the expected data has an end. */
  endless?: { isBounded: boolean; fault(ms: number): CheckFailedError };
}

export interface ClientOptions {
  port: number;
  host: string;
  /** Local address. Undefined for the operating system's choice. */
  localAddress: string | undefined;
  /** Whether it reads data before something is expected. With `slowly`, it then reads one chunk at a time. */
  reads: boolean | 'slowly';
}

/** The pause of a slow reader after each chunk, in milliseconds. */
const SLOW_MS = 5;

export class ExamClient implements Client {
  readonly log: ClientLog;
  readonly #socket: net.Socket;
  readonly #exam: ClientHost;
  readonly #inbox = new Inbox();
  /** Index in the log of the record that brought the bytes up to a position. */
  readonly #arrivals: { upTo: number; note: number }[] = [];
  #phase: 'connecting' | 'open' | 'ended' | 'broken' = 'connecting';
  #error: NodeJS.ErrnoException | undefined;
  #endIndex: number | undefined;
  #heardAt: number;
  #ends: State = {};
  readonly reads: boolean | 'slowly';
  /** The local address that the check asked for. */
  readonly chosenAddress: string | undefined;
  /** Number of the group that connected together; undefined if it connected alone. */
  crowd: number | undefined;
  readonly #sent = new Map<TraceRecord, Buffer>();

  constructor(exam: ClientHost, { port, host, localAddress, reads }: ClientOptions) {
    this.#exam = exam;
    this.reads = reads;
    this.chosenAddress = localAddress;
    this.#heardAt = exam.now();
    this.#socket = net.connect({ port, host, localAddress, allowHalfOpen: true });
    this.#socket.setNoDelay(true);
    this.log = new ClientLog(
      () => exam.timeOf(exam.now()),
      () => ({ ...this.#ends, ...clientStateOf(this.#socket) }),
    );
    const place: Value = { kind: 'text', text: host, more: 0 };
    this.log.call('net.connect', { args: [{ kind: 'number', value: port }, place] });
    this.#listen();
    if (reads !== true) this.#socket.pause();
    if (reads === 'slowly') this.#readSlowly();
  }

  get localAddress(): string {
    return this.#ends.localAddress ?? '';
  }
  get localPort(): number {
    return this.#ends.localPort ?? 0;
  }
  get remoteAddress(): string {
    return this.#ends.remoteAddress ?? '';
  }
  get remotePort(): number {
    return this.#ends.remotePort ?? 0;
  }
  get pending(): Buffer {
    return this.#inbox.all();
  }
  get bytesRead(): number {
    return this.#inbox.received;
  }
  get hasEnded(): boolean {
    return this.#phase === 'ended';
  }
  get heardAt(): number {
    return this.#heardAt;
  }

  /**
   * Resolves when it is connected.
   *
   * @throws the system's error if we could open no socket
   */
  async connected(): Promise<void> {
    const { port } = this.#target();
    await this.#exam.until(
      () => {
        if (this.#phase === 'connecting') return undefined;
        if (this.#phase !== 'broken' || this.#ends.localPort !== undefined) return true;
        const code = this.#error?.code ?? '';
        if (code === 'EMFILE' || code === 'ENFILE') throw this.#error;
        // A reset means that the connection was accepted before.
        throw this.#failure(
          code === 'ECONNRESET' ? { is: 'broken', code, came: '' } : { is: 'refused', port, code },
          this.#endIndex,
        );
      },
      { heardAt: () => this.#heardAt, missed: (ms) => this.#failure({ is: 'unanswered', port, ms }) },
    );
  }

  send(data: string | Uint8Array): Promise<void> {
    const bytes = bytesOf(data);
    this.#logCall('write', bytes);
    // If the connection breaks meanwhile, the next expectation fails.
    return new Promise((resolve) => this.#socket.write(bytes, () => resolve()));
  }

  async sendByteByByte(data: string | Uint8Array): Promise<void> {
    for (const byte of bytesOf(data)) {
      await this.send(Uint8Array.of(byte));
      await this.#exam.awaitArrival(this, this.#socket.bytesWritten);
    }
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

  async expectText(expected: string): Promise<void> {
    await this.expectBytes(Buffer.from(expected));
  }

  async expectBytes(given: Uint8Array): Promise<void> {
    this.#socket.resume();
    const expected = bytesOf(given);
    const shown = formatBytes(expected);
    const { taken } = this.#inbox;
    await this.#until(
      () => {
        const differs = this.#inbox.differsFrom(expected);
        if (differs !== undefined)
          throw this.#failure(textFault(differs - taken, expected, this.#inbox.all()), this.#logIndexOf(differs));
        if (this.#inbox.length >= expected.length) {
          this.#inbox.take(expected.length);
          return true;
        }
        if (this.hasEnded) throw this.#endedTooEarly(shown);
        return undefined;
      },
      shown,
      expected.length,
    );
  }

  async expectAny(): Promise<void> {
    this.#socket.resume();
    await this.#until(() => {
      if (this.#inbox.length > 0) return true;
      if (this.hasEnded) throw this.#endedTooEarly('');
      return undefined;
    }, '');
  }

  async expectLine(): Promise<string> {
    this.#socket.resume();
    return await this.#until(() => {
      const line = this.#inbox.takeLine();
      if (line !== undefined) return line.toString();
      if (!this.hasEnded) return undefined;
      if (this.#inbox.length === 0) throw this.#endedTooEarly('');
      throw this.#failure({ is: 'noNewline', came: this.#pendingText() }, this.#endIndex);
    }, '');
  }

  async expectEnd(): Promise<void> {
    this.#socket.resume();
    await this.#exam.until(
      () => {
        if (this.#inbox.length > 0)
          throw this.#failure({ is: 'extra', came: this.#pendingText() }, this.#logIndexOf(this.#inbox.taken));
        this.#throwIfBroken();
        return this.hasEnded || undefined;
      },
      {
        heardAt: () => this.#heardAt,
        missed: (ms) => this.#failure(this.#exam.noEnd(this, formatBytes(this.#inbox.lastTaken()), ms)),
      },
    );
  }

  async readToEnd(): Promise<Buffer> {
    this.#socket.resume();
    await this.#exam.until(
      () => {
        this.#throwIfBroken();
        return this.hasEnded || undefined;
      },
      {
        heardAt: () => this.#heardAt,
        missed: (ms) => this.#failure(this.#exam.noEnd(this, this.#pendingText(), ms)),
        endless: this.#endless(),
      },
    );
    return this.#inbox.take(this.#inbox.length);
  }

  async expectLetGo(): Promise<void> {
    if (!(await this.#exam.isSeen(this))) return;
    const since = this.#exam.now();
    await this.#exam.until(() => this.#exam.hasLetGo(this) || undefined, {
      heardAt: () => since,
      missed: (ms) => this.#failure(this.#exam.letGoFault(this, ms)),
    });
  }

  async awaitLetGo(): Promise<boolean> {
    try {
      await this.expectLetGo();
      return true;
    } catch (error) {
      if (error instanceof CheckFailedError) return false;
      throw error;
    }
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
    if (this.#inbox.length > 0) return this.#logIndexOf(this.#inbox.taken);
    return (isText ? undefined : this.#endIndex) ?? this.#arrivals.at(-1)?.note;
  }

  #target(): { port: number } {
    const [call] = this.log.records;
    return { port: (call?.type === 'call' && numberOf(call.args[0])) || 0 };
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#phase = 'open';
      this.#ends = clientStateOf(socket);
      this.#heard();
      this.log.event('connect');
    });
    socket.on('data', (bytes: Buffer) => {
      this.#inbox.add(bytes);
      this.log.event('data', payloadFields(bytes));
      this.#arrivals.push({ upTo: this.#inbox.received, note: this.log.records.length - 1 });
      this.#heard();
    });
    socket.on('end', () => {
      this.#phase = 'ended';
      this.log.event('end');
      this.#endIndex = this.log.records.length - 1;
      this.#heard();
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
      this.#heard();
    });
    socket.on('close', () => {
      if (this.#phase === 'connecting' || this.#phase === 'open') this.#phase = 'broken';
      this.log.event('close', { args: [{ kind: 'boolean', value: this.#error !== undefined }] });
      this.#heard();
    });
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

  #heard(): void {
    this.#heardAt = this.#exam.now();
    this.#exam.changed();
  }

  /** @param of how many bytes are expected, if known */
  async #until<T>(look: () => T | undefined, expected: string, of?: number): Promise<T> {
    return await this.#exam.until(
      () => {
        const found = look();
        if (found === undefined) this.#throwIfBroken();
        return found;
      },
      {
        heardAt: () => this.#heardAt,
        missed: (ms) => this.#failure({ is: 'silent', expected, came: this.#pendingText(), ms }),
        endless: this.#endless(of),
      },
    );
  }

  #endless(of?: number): NonNullable<Expectation['endless']> {
    const fault = (ms: number): Fault => ({ is: 'endless', bytes: this.#inbox.length, ...(of ? { of } : {}), ms });
    return { isBounded: of !== undefined, fault: (ms) => this.#failure(fault(ms)) };
  }

  #throwIfBroken(): void {
    if (this.#phase !== 'broken') return;
    throw this.#failure({ is: 'broken', code: this.#error?.code ?? '', came: this.#pendingText() }, this.#endIndex);
  }

  #failure(fault: Fault, at?: number): CheckFailedError {
    return new CheckFailedError(fault, this, at);
  }

  /** The FIN came too early. */
  #endedTooEarly(expected: string): CheckFailedError {
    return this.#failure(
      { is: 'short', expected, came: this.#pendingText(), before: this.#inbox.taken },
      this.#endIndex,
    );
  }

  #pendingText(): string {
    return formatBytes(this.#inbox.all());
  }

  /** Index in the log of the record that brought a byte, by its position in all data. */
  #logIndexOf(place: number): number | undefined {
    return this.#arrivals.find(({ upTo }) => upTo > place)?.note;
  }
}

function bytesOf(data: string | Uint8Array): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
