import { idOf } from '../model/argument.ts';
import type { Client, ConnectOptions, Evidence, Exam } from '../model/exam.ts';
import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Fault } from '../model/verdict.ts';
import { ChangeSignal, readPending } from './change-signal.ts';
import { CheckFailedError } from './check-failed-error.ts';
import { ExamClient } from './client.ts';
import type { ClientHost, Expectation } from './client-host.ts';
import { IdleTime } from './idle-time.ts';
import { type Patience, shortenPatience } from './patience.ts';
import { bytesReceived, closeEventOf, connectionEventOf, hasEnded, isComplete } from './record-queries.ts';

export interface ExaminationOptions {
  subject: ExaminedProgram;
  given: number;
  port: number;
  /** Hosts to connect to, the most likely first. */
  hosts: readonly string[];
  /** Milliseconds on the system's monotonic clock. */
  now: () => number;
  patience: Patience;
  signal: AbortSignal;
}

/**
 * How long an idle program may take to report a connection that it has accepted, in milliseconds. A program that listens in another process never
 * reports it. A connection that was reset before it was accepted can't be assigned to a client.
 */
const SEEN_MS = 2_000;

/**
 * How long bytes may take until the program has read them, in milliseconds. It does not tell of bytes that a decoder keeps back, because
 * they are a part of a character.
 */
const ARRIVAL_MS = 50;

/**
 * How many clients connect at once. The backlog may be short. A client that finds it full gets no answer, and retries after 1, 2 and 4
 * seconds.
 */
const GROUP = 3;

/** A second loopback address, which exists on Linux without configuration. */
const ELSEWHERE = process.platform === 'linux' ? '127.0.0.2' : undefined;

/** An exam: the conversation with one process of a program. */
export class Examination implements Exam, ClientHost, Disposable {
  readonly given: number;
  readonly port: number;
  readonly now: () => number;
  readonly #options: ExaminationOptions;
  readonly #subject: ExaminedProgram;
  readonly #change = new ChangeSignal();
  readonly #clients: ExamClient[] = [];
  readonly #forget: () => void;
  /** A failure that does not count. */
  remark: CheckFailedError | undefined;
  #hosts: readonly string[];
  #patience: Patience;
  #crowds = 0;
  /** Whether the program did not report a connection. Then it is not waited for again. */
  #isBlind = false;
  #isOver = false;

  constructor(options: ExaminationOptions) {
    this.given = options.given;
    this.port = options.port;
    this.now = options.now;
    this.#options = options;
    this.#hosts = options.hosts;
    this.#patience = options.patience;
    this.#subject = options.subject;
    const notify = (): void => this.changed();
    const forgetSubject = this.#subject.onChange(notify);
    options.signal.addEventListener('abort', notify);
    this.#forget = () => {
      forgetSubject();
      options.signal.removeEventListener('abort', notify);
    };
  }

  /** The client that connected last. */
  get lastClient(): ExamClient | undefined {
    return this.#clients.at(-1);
  }

  /** All clients that have connected. */
  get clients(): readonly ExamClient[] {
    return this.#clients;
  }

  /** Whether the program's FIN has come to any client. */
  hasAnyEnded(): boolean {
    return this.#clients.some(({ hasEnded }) => hasEnded);
  }

  /** The client at the other end of one of the program's sockets. */
  clientOf(object: string): ExamClient | undefined {
    const { records } = this.#subject;
    return this.#clients.find(({ localPort }) => idOf(connectionEventOf(records, localPort)?.args[0]) === object);
  }

  /** The client with the latest record before a time. */
  clientBefore(t: number): ExamClient | undefined {
    const lastOf = (client: ExamClient): number => client.log.records.findLast((note) => note.t <= t)?.t ?? -1;
    return this.#clients.reduce<ExamClient | undefined>(
      (best, client) => (best && lastOf(best) >= lastOf(client) ? best : client),
      undefined,
    );
  }

  async connect(options: ConnectOptions = {}): Promise<ExamClient> {
    const [host = '127.0.0.1', ...others] = this.#hosts;
    const { port = this.port, reads = true, isElsewhere = false } = options;
    const localAddress = isElsewhere && host === '127.0.0.1' ? ELSEWHERE : undefined;
    const client = new ExamClient(this, { port, host, localAddress, reads });
    this.#clients.push(client);
    try {
      await client.connected();
      return client;
    } catch (error) {
      if (!(error instanceof CheckFailedError) || error.fault.is !== 'refused' || others.length === 0) throw error;
      this.#clients.splice(this.#clients.indexOf(client), 1);
      this.#hosts = others;
      return await this.connect(options);
    }
  }

  async connectMany(count: number, options?: ConnectOptions): Promise<Client[]> {
    const clients: ExamClient[] = [];
    this.#crowds += 1;
    while (clients.length < count)
      clients.push(...(await this.#connectGroup(Math.min(GROUP, count - clients.length), options)));
    for (const client of clients) client.crowd = this.#crowds;
    return clients;
  }

  async #connectGroup(count: number, options?: ConnectOptions): Promise<ExamClient[]> {
    // Wait for all, also if one fails, so that no connection is left pending.
    const settled = await Promise.allSettled(Array.from({ length: count }, () => this.connect(options)));
    return settled.map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    });
  }

  programNow(): number {
    return Date.now() + this.#subject.clockShiftMs;
  }

  setClock(ms: number): void {
    this.#subject.setClock(ms);
  }

  trueNow(): number {
    return Date.now();
  }

  async letPass(ms: number): Promise<void> {
    const idle = this.#idleTime();
    for (;;) {
      const rest = this.#subject.ended ? idle.from + ms - this.now() : idle.restMs(ms);
      if (rest <= 0) break;
      await this.#change.wait(rest);
      this.#options.signal.throwIfAborted();
      if (this.#isOver) throw new Error('The exam is over.');
    }
    await readPending();
  }

  #idleTime(): IdleTime {
    return new IdleTime(this.#subject, this.now, this.#options.patience);
  }

  async printed(): Promise<readonly string[]> {
    const { stdout } = await this.#subject.printed();
    const lines = stdout.text.split(/\r?\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }

  async printedOnce(isThere: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    const idle = this.#idleTime();
    for (;;) {
      this.#options.signal.throwIfAborted();
      const rest = idle.restMs(this.#options.patience.silenceMs);
      const isLast = rest === 0 || this.#subject.ended !== undefined;
      const lines = await this.printed();
      if (isThere(lines) || isLast) return lines;
      await this.#change.wait(rest);
    }
  }

  fail(why: string, { expected, came, client, isPrinted }: Evidence = {}): never {
    const shown = (client as ExamClient | undefined) ?? this.lastClient;
    const fault: Fault = {
      is: 'own',
      why,
      ...(expected === undefined ? {} : { expected }),
      ...(came === undefined ? {} : { came }),
      ...(isPrinted ? { isPrinted } : {}),
    };
    throw new CheckFailedError(fault, shown, shown?.faultyIndex(came !== undefined));
  }

  async advise(run: () => Promise<void>): Promise<void> {
    // Advice is not worth the full waiting time.
    this.#patience = shortenPatience(this.#options.patience);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CheckFailedError)) throw error;
      this.remark ??= error;
    } finally {
      this.#patience = this.#options.patience;
    }
  }

  inconclusive(): never {
    throw new CheckFailedError({ is: 'undecided' }, this.lastClient);
  }

  timeOf(at: number): number {
    return this.#subject.timeOf(at);
  }

  changed(): void {
    this.#change.notify();
  }

  async until<T>(look: () => T | undefined, { heardAt, missed, endless }: Expectation): Promise<T> {
    const patience = this.#patience;
    const since = this.now();
    const idle = new IdleTime(this.#subject, this.now, patience);
    const mostMs = endless?.isBounded ? patience.steadyMs : patience.endlessMs;
    for (;;) {
      this.#options.signal.throwIfAborted();
      const found = look();
      if (found !== undefined) return found;
      const waitedMs = this.now() - since;
      if (endless && waitedMs > mostMs) throw endless.fault(Math.round(waitedMs));
      idle.restart(heardAt());
      const rest = this.#subject.ended ? 0 : idle.restMs(patience.silenceMs);
      if (rest > 0) {
        await this.#change.wait(rest);
        continue;
      }
      // This process may have been too busy to read.
      await readPending();
      const late = look();
      if (late !== undefined) return late;
      throw missed(Math.round(this.now() - idle.from));
    }
  }

  noEnd(client: ExamClient, came: string, ms: number): Fault {
    const connection = connectionEventOf(this.#subject.records, client.localPort);
    return {
      is: 'noEnd',
      came,
      ms,
      ended: connection && hasEnded(this.#subject.records, connection),
      ...(connection?.at ? { at: connection.at } : {}),
    };
  }

  async isSeen(client: ExamClient): Promise<boolean> {
    const { records } = this.#subject;
    if (this.#isBlind) return false;
    const idle = this.#idleTime();
    for (;;) {
      this.#options.signal.throwIfAborted();
      const rest = this.#subject.ended ? 0 : idle.restMs(SEEN_MS);
      if (!isComplete(records)) return false;
      if (connectionEventOf(records, client.localPort)) return true;
      if (rest === 0) break;
      await this.#change.wait(rest);
    }
    this.#isBlind = true;
    return false;
  }

  async awaitArrival(client: ExamClient, bytes: number): Promise<void> {
    await new Promise(setImmediate);
    if (!(await this.isSeen(client))) return;
    const { records } = this.#subject;
    for (const until = this.now() + ARRIVAL_MS; this.now() < until; await this.#change.wait(until - this.now())) {
      this.#options.signal.throwIfAborted();
      if (bytesReceived(records, client.localPort) >= bytes) return;
    }
  }

  hasLetGo(client: ExamClient): boolean {
    const { records } = this.#subject;
    const connection = connectionEventOf(records, client.localPort);
    return connection !== undefined && closeEventOf(records, connection) !== undefined;
  }

  letGoFault(client: ExamClient, ms: number): Fault {
    const connection = connectionEventOf(this.#subject.records, client.localPort);
    return { is: 'kept', ms, ...(connection?.at ? { at: connection.at } : {}) };
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    this.#forget();
    for (const client of this.#clients) client.dispose();
  }
}
