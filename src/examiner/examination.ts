import type { Client, ConnectOptions, Evidence, Exam, PeerOptions, Standing } from '../model/exam.ts';
import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Fault } from '../model/verdict.ts';
import { CheckFailedError } from './check-failed-error.ts';
import { type ClientHost, ExamClient } from './client.ts';
import { type Patience, shortenPatience } from './patience.ts';
import { ExamPeer } from './peer.ts';
import { ProgramSockets } from './program-sockets.ts';
import type { Reception } from './reception.ts';
import { connectionEventOf, ownSocketOf } from './record-queries.ts';
import { type ExamFolder, ExamSocketPath } from './socket-path.ts';
import { Waiting, type WaitingOptions } from './waiting.ts';

export interface ExaminationOptions extends WaitingOptions {
  given: number;
  port: number;
  /** Hosts to connect to, the most likely first. */
  hosts: readonly string[];
  /** Where the program connects. Undefined if it is to connect nowhere, or to nobody. */
  reception?: Reception | undefined;
  /** Makes a folder for temporary files. */
  makeFolder: () => ExamFolder;
}

/**
 * How many clients connect at once. The backlog may be short. A client that finds it full gets no answer, and retries after 1, 2 and 4
 * seconds.
 */
const GROUP = 3;

/** A second loopback address, which exists on Linux without configuration. */
const ELSEWHERE = process.platform === 'linux' ? '127.0.0.2' : undefined;

/** How often it is tried whether connections are still accepted, in milliseconds. */
const KNOCK_AGAIN_MS = 100;

/** An exam: the conversation with one process of a program. */
export class Examination implements Exam, ClientHost, Disposable {
  readonly given: number;
  readonly port: number;
  readonly now: () => number;
  readonly waiting: Waiting;
  readonly sockets: ProgramSockets;
  readonly #subject: ExaminedProgram;
  readonly #patience: Patience;
  readonly #clients: ExamClient[] = [];
  readonly #peers: ExamPeer[] = [];
  readonly #socketPaths: ExamSocketPath[] = [];
  readonly #makeFolder: () => ExamFolder;
  /** A failure that does not count. */
  advice: CheckFailedError | undefined;
  readonly #reception: Reception | undefined;
  #hosts: readonly string[];
  #crowds = 0;

  constructor(options: ExaminationOptions) {
    this.given = options.given;
    this.port = options.port;
    this.now = options.now;
    this.#hosts = options.hosts;
    this.#patience = options.patience;
    this.#subject = options.subject;
    this.waiting = new Waiting(options);
    this.#reception = options.reception;
    this.#makeFolder = options.makeFolder;
    if (this.#reception) this.#reception.onArrival = () => this.waiting.notify();
    this.sockets = new ProgramSockets(options.subject.records, this.waiting);
  }

  /** The client that connected last. */
  get lastClient(): ExamClient | undefined {
    return this.#clients.at(-1);
  }

  /** All clients that have connected. */
  get clients(): readonly ExamClient[] {
    return this.#clients;
  }

  /** All paths that were made. */
  get socketPaths(): readonly ExamSocketPath[] {
    return this.#socketPaths;
  }

  /** Whether the program's FIN or its RST has come to any client. */
  hasAnyEnded(): boolean {
    return this.#clients.some(({ hasEnded, hasBroken }) => hasEnded || hasBroken);
  }

  /** The client at the other end of one of the program's sockets. */
  clientOf(object: string): ExamClient | undefined {
    const { records } = this.#subject;
    return this.#clients.find((client) => {
      const connection = connectionEventOf(records, client);
      return connection && ownSocketOf(connection) === object;
    });
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
      await client.connected(options.mayBreak);
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

  async listen(options?: PeerOptions): Promise<ExamPeer> {
    return this.#keep(await ExamPeer.listen(() => this.waiting.notify(), options));
  }

  async listenSilently(): Promise<ExamPeer | undefined> {
    const peer = await ExamPeer.listenSilently(() => this.waiting.notify());
    return peer && this.#keep(peer);
  }

  async makeSocketPath(standing: Standing): Promise<ExamSocketPath | undefined> {
    const made = await ExamSocketPath.make(this.#makeFolder, standing, this.waiting);
    if (!made) return undefined;
    if (this.waiting.isOver) made[Symbol.dispose]();
    else this.#socketPaths.push(made);
    return made;
  }

  async accept({ reads = true }: Pick<ConnectOptions, 'reads'> = {}): Promise<ExamClient> {
    const { listenMs } = this.#patience;
    const port = this.#reception?.port ?? this.port;
    const accepted = await this.waiting.poll(listenMs, () => this.#reception?.take());
    if (!accepted) {
      const ms = this.#subject.ended ? 0 : listenMs;
      throw new CheckFailedError({ is: 'neverConnected', port, ms }, this.lastClient);
    }
    const client = new ExamClient(this, { port, accepted, reads });
    this.#clients.push(client);
    return client;
  }

  #keep(peer: ExamPeer): ExamPeer {
    if (this.waiting.isOver) peer[Symbol.dispose]();
    else this.#peers.push(peer);
    return peer;
  }

  async expectRefused(withinMs: number): Promise<void> {
    const { port } = this;
    for (const since = this.now(); ; ) {
      const client = await this.#connectUnlessRefused();
      if (!client) return;
      const ms = this.now() - since;
      if (ms >= withinMs) throw new CheckFailedError({ is: 'accepts', port, ms: Math.round(ms) }, client);
      client.dispose();
      this.#forgetClient(client);
      await this.letPass(KNOCK_AGAIN_MS);
    }
  }

  /** Undefined if nobody accepts connections. A reset means the same: what waited to be accepted is reset when a program stops listening. */
  async #connectUnlessRefused(): Promise<ExamClient | undefined> {
    try {
      return await this.connect();
    } catch (error) {
      if (!(error instanceof CheckFailedError)) throw error;
      const { is } = error.fault;
      if (is !== 'refused' && is !== 'broken') throw error;
      const { lastClient } = this;
      if (lastClient) this.#forgetClient(lastClient);
      return undefined;
    }
  }

  #forgetClient(client: ExamClient): void {
    this.#clients.splice(this.#clients.indexOf(client), 1);
  }

  async expectExit(withinMs = this.waiting.patience.silenceMs): Promise<void> {
    const since = this.now();
    const ended = await this.waiting.poll(withinMs, () => this.#subject.ended);
    if (!ended) throw new CheckFailedError({ is: 'stays', ms: Math.round(this.now() - since) }, this.lastClient);
    if (ended.code !== 0) throw new CheckFailedError({ is: 'exited', ...ended, listened: true }, this.lastClient);
  }

  async awaitExit(): Promise<number | null | undefined> {
    return (await this.waiting.poll(this.waiting.patience.silenceMs, () => this.#subject.ended))?.code;
  }

  hasStarted(pid: number): boolean | undefined {
    return this.#subject.hasStarted(pid);
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

  async comesTrue(look: () => boolean): Promise<boolean> {
    return (await this.waiting.poll(this.waiting.patience.silenceMs, () => look() || undefined)) ?? false;
  }

  async letPass(ms: number): Promise<void> {
    await this.waiting.letPass(ms);
  }

  async printed(): Promise<readonly string[]> {
    const { stdout } = await this.#subject.printed();
    const lines = stdout.text.split(/\r?\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }

  async printedOnce(isThere: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    let lines: readonly string[] = [];
    await this.waiting.poll(this.#patience.silenceMs, async () => {
      lines = await this.printed();
      return isThere(lines) || undefined;
    });
    return lines;
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
    this.waiting.patience = shortenPatience(this.#patience);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CheckFailedError)) throw error;
      this.advice ??= error;
    } finally {
      this.waiting.patience = this.#patience;
    }
  }

  inconclusive(): never {
    throw new CheckFailedError({ is: 'undecided' }, this.lastClient);
  }

  timeOf(at: number): number {
    return this.#subject.timeOf(at);
  }

  [Symbol.dispose](): void {
    this.waiting[Symbol.dispose]();
    for (const client of this.#clients) client.dispose();
    for (const each of [...this.#peers, ...this.#socketPaths]) each[Symbol.dispose]();
  }
}
