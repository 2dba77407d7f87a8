import type { UnwatchedProcess } from '../model/unwatched.ts';
import type { HelloMessage, OpenSocketsMessage, ProbeMessage, Standstill, UnwatchedMessage } from '../model/wire.ts';
import { launchProgram, type ProgramProcess } from './launch.ts';
import type { LaunchOptions } from './launch-options.ts';
import type { Merge } from './merge.ts';
import { isBusy, isPolling } from './process-tree.ts';
import type { Arrival, ProgramListener } from './program-queue.ts';
import { ProgramReports } from './program-reports.ts';
import { sendSignalTo } from './signal.ts';

/** If a command starts more processes one after the other, the first ones are forgotten. */
const MOST_PROCESSES = 16;

/** How many unwatched processes are kept. */
const MOST_UNWATCHED = 1000;

/** Messages after which a process always waits for a reply. The others say themselves whether they wait. */
const IS_ASKING: Record<ProbeMessage['kind'], boolean> = {
  hello: true,
  due: true,
  event: false,
  call: false,
  return: false,
  output: false,
  crash: false,
  openSockets: false,
  omitted: false,
  signalled: false,
  exiting: false,
  unwatched: false,
};

/** A program of a run and its state, as far as the tracer knows it. Its reports go into the merge. */
export class Program {
  readonly name: string;
  /** `ready`: loaded, and waiting before its first line. */
  status: 'booting' | 'ready' | 'running' | 'gone' = 'booting';
  /** When it last got a signal that it listens to, in milliseconds on the shared clock. */
  signalledAt = Number.NEGATIVE_INFINITY;
  /** The same, but only for signals that net-lessons did not send. */
  reachedAt = Number.NEGATIVE_INFINITY;
  /** Version of Node of the first process that was seen. Undefined until then. */
  node: string | undefined;
  /** Processes of its command that are not watched, in order. */
  readonly unwatched: UnwatchedProcess[] = [];
  /** Whether a timer waits for the world to go on. */
  isDue = false;
  readonly #listener: ProgramListener;
  readonly #reports: ProgramReports;
  readonly #process: ProgramProcess;
  /** The watched processes of the command, in order. */
  #pids: number[] = [];
  /** The highest numbers of its servers and sockets. */
  readonly #counted = { server: 0, socket: 0 };
  #end: 'own' | 'wanted' | 'ours' = 'own';
  #isLetGo = false;
  /** Whether a signal was sent to it and did not arrive yet. */
  #isSent = false;

  /** @throws if the operating system starts no process */
  constructor(name: string, given: LaunchOptions, merge: Merge<Arrival>, listening: ProgramListener) {
    this.name = name;
    this.#listener = listening;
    this.#reports = new ProgramReports(name, given, merge, listening, () => {
      if (this.#end === 'wanted') this.kill();
    });
    this.#process = launchProgram(given, {
      message: (message) => this.#receive(message),
      stray: (stream, text, before) => this.#reports.addStray(stream, text, before),
      arrived: (report) => this.#reports.completeOutput(report),
      exited: (code, signal) => this.#receiveExit(code, signal),
    });
  }

  /** Whether a probe has reported. */
  get wasSeen(): boolean {
    return this.#pids.length > 0;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Lets the process go on from where it is held, or start. */
  go(): void {
    this.#reports.resume();
    this.#process.answer({});
  }

  /** Lets a due timer go on, and tells the process when the world stood still. */
  releaseTimer(stills: Standstill[]): void {
    this.isDue = false;
    this.#process.answer({ standstills: stills });
  }

  /** Stops the process, if the platform can do that. */
  freeze(): void {
    if (this.status !== 'gone' && !this.#reports.isExiting) this.#process.kill('SIGSTOP');
  }

  /** Ends the process. Its exit then says that net-lessons ended it, unless it was already exiting. */
  end(): void {
    if (this.#end === 'own') this.#end = 'wanted';
    if (!this.#reports.isExiting) this.kill();
  }

  /** Kills the process and everything that it started. */
  kill(): void {
    if (this.status !== 'gone') this.#end = 'ours';
    this.#process.kill('SIGKILL');
  }

  /** Sends it a signal. */
  signal(name: NodeJS.Signals): void {
    this.#isSent = true;
    if (this.status !== 'gone') this.#process.signal(name);
  }

  #receiveSignalled(at: number): void {
    this.signalledAt = at;
    if (!this.#isSent) this.reachedAt = at;
    this.#isSent = false;
  }

  /** Sends a signal directly to the program that a shell or launcher has started. The launcher may have ended already. */
  signalInner(name: NodeJS.Signals): void {
    for (const pid of this.#innerProcesses()) sendSignalTo(pid, name);
  }

  /** Whether the command or the program that it started still runs. */
  isLeft(): boolean {
    return this.status !== 'gone' || this.#innerProcesses().length > 0;
  }

  /** A process is only trusted to be that program if it has our channel. */
  #innerProcesses(): number[] {
    return this.#pids.filter((pid) => pid !== this.pid && this.#process.hasChannel(pid));
  }

  /**
   * Whether the program and its command wait for events. Then a signal that was sent has arrived, or never will. True if the platform does
   * not tell.
   */
  isAtRest(): boolean {
    if (this.status === 'ready') return true;
    return ![this.pid, ...this.#pids].some(isBusy) && this.#pids.every(isPolling);
  }

  /** Lets it go on for good. After that, only signals and its end are noted. */
  resumeForGood(): void {
    this.#isLetGo = true;
    this.go();
  }

  /** Closes our ends of its streams. */
  release(): void {
    this.#process.release();
  }

  #receiveHello({ pid, node }: HelloMessage): void {
    this.node ??= node;
    this.#pids = [...this.#pids.filter((other) => other !== pid), pid].slice(-MOST_PROCESSES);
  }

  #receive(message: ProbeMessage): void {
    if (this.#isLetGo || this.status === 'gone') this.#answerOnly(message);
    else if (message.kind === 'openSockets') this.#reports.addOpenSockets(message);
    else if (message.kind === 'unwatched') this.#receiveUnwatched(message);
    else this.#apply(message);
  }

  /** For a program that may go on for good, or a process that has outlived its launcher: gives it the reply that it waits for. */
  #answerOnly(message: ProbeMessage): void {
    if (message.kind === 'signalled') this.#receiveSignalled(message.at);
    if (message.kind === 'hello') this.#receiveHello(message);
    if (IS_ASKING[message.kind] || ('held' in message && message.held)) this.#process.answer({});
  }

  #apply(message: Exclude<ProbeMessage, OpenSocketsMessage | UnwatchedMessage>): void {
    this.#count(message);
    this.#reports.finishPending(message);
    switch (message.kind) {
      case 'hello':
        this.#receiveHello(message);
        if (this.status === 'booting') this.status = 'ready';
        else this.#process.answer({ counted: this.#counted });
        break;
      case 'due':
        this.isDue = true;
        break;
      case 'signalled':
        this.#receiveSignalled(message.at);
        break;
      default:
        if (!this.#reports.add(message)) this.go();
    }
    this.#listener.changed();
  }

  #receiveUnwatched({ what, file, node }: UnwatchedMessage): void {
    if (this.unwatched.length < MOST_UNWATCHED) this.unwatched.push({ what, file, node });
    this.node ??= node;
    this.#listener.changed();
  }

  #count(message: ProbeMessage): void {
    const [kind, number] = 'object' in message ? (message.object?.split('#') ?? []) : [];
    if (kind === 'server' || kind === 'socket') this.#counted[kind] = Math.max(this.#counted[kind], Number(number));
  }

  #receiveExit(code: number | null, signal: string | null): void {
    this.status = 'gone';
    this.isDue = false;
    const isOurs = this.#end === 'ours' && signal === 'SIGKILL';
    this.#reports.addExit({ code, signal, ended: isOurs || undefined });
  }
}
