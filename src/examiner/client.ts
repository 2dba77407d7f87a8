import type { Client } from '../model/exam.ts';
import type { TraceRecord } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';
import { CheckFailedError } from './check-failed-error.ts';
import type { ClientLog } from './client-log.ts';
import { type AcceptedOptions, bytesOf, type ClientOptions, Connection, type ConnectionHost } from './connection.ts';
import { formatBytes, textFault } from './format-bytes.ts';
import type { Inbox } from './inbox.ts';
import type { ProgramSockets } from './program-sockets.ts';
import type { Expectation, Waiting } from './waiting.ts';

/** What a client needs from its exam. */
export interface ClientHost extends ConnectionHost {
  readonly waiting: Waiting;
  readonly sockets: ProgramSockets;
}

/** The exam's end of a connection: what a check may do with it and expect of it. */
export class ExamClient implements Client {
  readonly reads: boolean | 'slowly';
  /** The local address that the check asked for. */
  readonly chosenAddress: string | undefined;
  /** Number of the group that connected together; undefined if it connected alone. */
  crowd: number | undefined;
  readonly #connection: Connection;
  readonly #inbox: Inbox;
  readonly #exam: ClientHost;

  constructor(exam: ClientHost, options: ClientOptions | AcceptedOptions) {
    this.#exam = exam;
    this.reads = options.reads;
    this.chosenAddress = 'accepted' in options ? undefined : options.localAddress;
    this.#connection = new Connection(exam, options);
    this.#inbox = this.#connection.inbox;
  }

  get log(): ClientLog {
    return this.#connection.log;
  }
  get isAccepted(): boolean {
    return this.#connection.isAccepted;
  }
  get localAddress(): string {
    return this.#connection.ends.localAddress ?? '';
  }
  get localPort(): number {
    return this.#connection.ends.localPort ?? 0;
  }
  get remoteAddress(): string {
    return this.#connection.ends.remoteAddress ?? '';
  }
  get remotePort(): number {
    return this.#connection.ends.remotePort ?? 0;
  }
  get pending(): Buffer {
    return this.#inbox.all();
  }
  get bytesRead(): number {
    return this.#inbox.received;
  }
  get hasEnded(): boolean {
    return this.#connection.phase === 'ended';
  }
  get hasBroken(): boolean {
    return this.#connection.error !== undefined;
  }
  get cameAt(): number {
    return this.#connection.cameAt;
  }

  /**
   * Resolves when it is connected.
   *
   * @param mayBreak whether a connection that was reset at once counts
   * @throws the system's error if we could open no socket
   */
  async connected(mayBreak = false): Promise<void> {
    const { port } = this.#connection;
    await this.#exam.waiting.until(
      () => {
        if (this.#connection.phase === 'connecting') return undefined;
        if (this.#connection.phase !== 'broken' || this.#connection.ends.localPort !== undefined) return true;
        const code = this.#connection.error?.code ?? '';
        if (code === 'EMFILE' || code === 'ENFILE') throw this.#connection.error;
        // A reset means that the connection was accepted before.
        const isReset = code === 'ECONNRESET';
        if (isReset && mayBreak) return true;
        throw this.#failure(
          isReset ? { is: 'broken', code, came: '' } : { is: 'refused', port, code },
          this.#connection.endIndex,
        );
      },
      { cameAt: () => this.#connection.cameAt, missed: (ms) => this.#failure({ is: 'unanswered', port, ms }) },
    );
  }

  send(data: string | Uint8Array): Promise<void> {
    return this.#connection.send(data);
  }

  async sendByteByByte(data: string | Uint8Array): Promise<void> {
    for (const byte of bytesOf(data)) {
      await this.send(Uint8Array.of(byte));
      await this.#exam.sockets.awaitArrival(this, this.#connection.bytesWritten);
    }
  }

  end(data?: string | Uint8Array): void {
    this.#connection.end(data);
  }

  reset(): void {
    this.#connection.reset();
  }

  async expectText(expected: string): Promise<void> {
    await this.expectBytes(Buffer.from(expected));
  }

  async expectBytes(given: Uint8Array): Promise<void> {
    this.#connection.read();
    const expected = bytesOf(given);
    const shown = formatBytes(expected);
    const { taken } = this.#inbox;
    await this.#until(
      () => {
        const differs = this.#inbox.differsFrom(expected);
        if (differs !== undefined)
          throw this.#failure(
            textFault(differs - taken, expected, this.#inbox.all()),
            this.#connection.logIndexOf(differs),
          );
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
    this.#connection.read();
    await this.#until(() => {
      if (this.#inbox.length > 0) return true;
      if (this.hasEnded) throw this.#endedTooEarly('');
      return undefined;
    }, '');
  }

  async expectLine(): Promise<string> {
    this.#connection.read();
    return await this.#until(() => {
      const line = this.#inbox.takeLine();
      if (line !== undefined) return line.toString();
      if (!this.hasEnded) return undefined;
      if (this.#inbox.length === 0) throw this.#endedTooEarly('');
      throw this.#failure({ is: 'noNewline', came: this.#pendingText() }, this.#connection.endIndex);
    }, '');
  }

  async expectEnd(): Promise<void> {
    await this.#expectNoMore(() => {
      this.#throwIfBroken();
      return this.hasEnded;
    });
  }

  async expectClosed(): Promise<void> {
    await this.#expectNoMore(() => this.hasEnded || this.hasBroken);
  }

  /** Waits until it is over, and fails if data comes. */
  async #expectNoMore(isOver: () => boolean): Promise<void> {
    this.#connection.read();
    await this.#exam.waiting.until(
      () => {
        if (this.#inbox.length > 0)
          throw this.#failure(
            { is: 'extra', came: this.#pendingText() },
            this.#connection.logIndexOf(this.#inbox.taken),
          );
        return isOver() || undefined;
      },
      {
        cameAt: () => this.#connection.cameAt,
        missed: (ms) => this.#noEnd(formatBytes(this.#inbox.lastTaken()), ms),
      },
    );
  }

  async readToEnd(): Promise<Buffer> {
    this.#connection.read();
    await this.#exam.waiting.until(
      () => {
        this.#throwIfBroken();
        return this.hasEnded || undefined;
      },
      {
        cameAt: () => this.#connection.cameAt,
        missed: (ms) => this.#noEnd(this.#pendingText(), ms),
        endless: this.#endless(),
      },
    );
    return this.#inbox.take(this.#inbox.length);
  }

  async awaitRead(): Promise<boolean> {
    return await this.#exam.sockets.hasRead(this, this.#connection.bytesWritten);
  }

  async awaitAccepted(): Promise<boolean> {
    return await this.#exam.sockets.isSeen(this);
  }

  async expectLetGo(): Promise<void> {
    if (!(await this.awaitAccepted())) return;
    const since = this.#exam.now();
    await this.#exam.waiting.until(() => this.#exam.sockets.hasLetGo(this) || undefined, {
      cameAt: () => since,
      missed: (ms) => this.#failure(this.#exam.sockets.letGoFault(this, ms)),
    });
  }

  async awaitHeard(): Promise<boolean> {
    return await this.#exam.sockets.hasHeardEnd(this);
  }

  async mostWaiting(): Promise<number> {
    const { sockets } = this.#exam;
    return (await sockets.isSeen(this)) ? sockets.mostWaiting(this) : 0;
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
    return this.#connection.sentWith(call);
  }

  /** Closes the connection. */
  dispose(): void {
    this.#connection.dispose();
  }

  faultyIndex(isText: boolean): number | undefined {
    return this.#connection.faultyIndex(isText);
  }

  /** @param of how many bytes are expected, if known */
  async #until<T>(look: () => T | undefined, expected: string, of?: number): Promise<T> {
    return await this.#exam.waiting.until(
      () => {
        const found = look();
        if (found === undefined) this.#throwIfBroken();
        return found;
      },
      {
        cameAt: () => this.#connection.cameAt,
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
    if (this.#connection.phase !== 'broken') return;
    throw this.#failure(
      { is: 'broken', code: this.#connection.error?.code ?? '', came: this.#pendingText() },
      this.#connection.endIndex,
    );
  }

  #failure(fault: Fault, at?: number): CheckFailedError {
    return new CheckFailedError(fault, this, at);
  }

  /** The FIN did not come. Where nothing else has come either, it is not the end alone that is missing. */
  #noEnd(came: string, ms: number): CheckFailedError {
    const fault = this.#exam.sockets.noEnd(this, came, ms);
    const isSilent = fault.is === 'noEnd' && !fault.ended && this.#inbox.received === 0;
    return this.#failure(isSilent ? { is: 'silent', expected: '', came, ms } : fault);
  }

  /** The FIN came too early. */
  #endedTooEarly(expected: string): CheckFailedError {
    return this.#failure(
      { is: 'short', expected, came: this.#pendingText(), before: this.#inbox.taken },
      this.#connection.endIndex,
    );
  }

  #pendingText(): string {
    return formatBytes(this.#inbox.all());
  }
}
