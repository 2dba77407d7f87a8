import type { OpenSocket } from '../model/record.ts';
import type { UnwatchedProcess } from '../model/unwatched.ts';
import type {
  CallMessage,
  EventMessage,
  HelloMessage,
  LeftMessage,
  ListenerNotes,
  ProbeMessage,
  Standstill,
  UnwatchedMessage,
} from '../model/wire.ts';
import { launchProgram, type ProgramProcess } from './launch.ts';
import type { LaunchOptions } from './launch-options.ts';
import type { Merge, MergeItem } from './merge.ts';
import { now } from './now.ts';
import { withoutProbeLines } from './probe-lines.ts';
import { isBusy, isPolling } from './process-tree.ts';
import { type CallOutcome, createRecordDrafter, type RecordDraft, type RecordDrafter } from './record-drafter.ts';
import { sendSignalTo } from './signal.ts';

/** Something that a program did, before it is part of the trace. */
export interface Arrival {
  program: string;
  /** Milliseconds on the shared clock. */
  at: number;
  draft: RecordDraft;
  /** Whether the process waits for a reply. */
  held: boolean;
}

/** Is notified when something came in. */
export interface ProgramListener {
  /** The process is held since this time. */
  held(at: number): void;
  /** Something new has come in. */
  changed(): void;
}

/** How long an unfinished call or exit may delay the records of other programs, in milliseconds. */
const PATIENCE_MS = 1000;

/** If a command starts more processes one after the other, the first ones are forgotten. */
const MOST_PROCESSES = 16;

/** How many unwatched processes are kept. */
const MOST_UNWATCHED = 1000;

/** How many listener notes are kept for the exit, if no event and no call follows. */
const MOST_HEARD = 1000;

/** Messages after which a process always waits for a reply. The others say themselves whether they wait. */
const IS_ASKING: Record<ProbeMessage['kind'], boolean> = {
  hello: true,
  due: true,
  event: false,
  call: false,
  return: false,
  output: false,
  crash: false,
  left: false,
  omitted: false,
  signalled: false,
  exiting: false,
  apart: false,
};

/** An item in the merge that is not complete. */
interface PendingItem {
  item: MergeItem<Arrival>;
  patience: NodeJS.Timeout;
}

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
  readonly #merge: Merge<Arrival>;
  readonly #listener: ProgramListener;
  readonly #drafter: RecordDrafter;
  readonly #probe: URL;
  readonly #process: ProgramProcess;
  #call: (PendingItem & { message: CallMessage }) | undefined;
  #exit: PendingItem | undefined;
  /** The item at which the process is held. */
  #hold: MergeItem<Arrival> | undefined;
  /** The watched processes of the command, in order. */
  #pids: number[] = [];
  /** The highest numbers of its servers and sockets. */
  readonly #counted = { server: 0, socket: 0 };
  /** The items of reported outputs in the merge. */
  readonly #outputs = new WeakMap<ProbeMessage, MergeItem<Arrival>>();
  #lastWords = new Map<'stdout' | 'stderr', string>();
  /** Open sockets, and listener notes that no other record contains. They are added to the exit. */
  #left: OpenSocket[] | undefined;
  #notes: ListenerNotes = {};
  #end: 'own' | 'wanted' | 'ours' = 'own';
  #isLetGo = false;
  /** Whether a signal was sent to it and did not arrive yet. */
  #isSent = false;

  /** @throws if the operating system starts no process */
  constructor(name: string, given: LaunchOptions, merge: Merge<Arrival>, listening: ProgramListener) {
    this.name = name;
    this.#merge = merge;
    this.#listener = listening;
    this.#drafter = createRecordDrafter(given.folder);
    this.#probe = given.probe;
    this.#process = launchProgram(given, {
      message: (message) => this.#receive(message),
      stray: (stream, text, before) => this.#receiveStray(stream, text, before),
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
    this.#hold = undefined;
    this.#process.answer({});
  }

  /** Lets a due timer go on, and tells the process when the world stood still. */
  releaseTimer(stills: Standstill[]): void {
    this.isDue = false;
    this.#process.answer({ standstills: stills });
  }

  /** Stops the process, if the platform can do that. */
  freeze(): void {
    if (this.status !== 'gone' && !this.#exit) this.#process.kill('SIGSTOP');
  }

  /** Ends the process. Its exit then says that net-lessons ended it, unless it was already exiting. */
  end(): void {
    if (this.#end === 'own') this.#end = 'wanted';
    if (!this.#exit) this.kill();
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
    else if (message.kind === 'left') this.#receiveOpenSockets(message);
    else if (message.kind === 'apart') this.#receiveUnwatched(message);
    else this.#apply(message);
  }

  /** For a program that may go on for good, or a process that has outlived its launcher: gives it the reply that it waits for. */
  #answerOnly(message: ProbeMessage): void {
    if (message.kind === 'signalled') this.#receiveSignalled(message.at);
    if (message.kind === 'hello') this.#receiveHello(message);
    if (IS_ASKING[message.kind] || ('held' in message && message.held)) this.#process.answer({});
  }

  #apply(message: Exclude<ProbeMessage, LeftMessage | UnwatchedMessage>): void {
    this.#count(message);
    if (message.kind === 'event' || message.kind === 'call') this.#addNotes(message);
    if (message.kind !== 'return') this.#closeCall(outcomeBefore(message));
    if (message.kind !== 'exiting') this.#withdrawExit();
    switch (message.kind) {
      case 'hello':
        this.#receiveHello(message);
        if (this.status === 'booting') this.status = 'ready';
        else this.#process.answer({ counted: this.#counted });
        break;
      case 'event':
        this.#push(message.at, this.#drafter.event(message), message.held);
        break;
      case 'call':
        this.#call = { message, ...this.#announce(message.at, () => this.#closeCall({})) };
        break;
      case 'return':
        // The call was already reported without its end.
        if (!this.#closeCall(message, message.held) && message.held) this.go();
        break;
      case 'output':
        this.#outputs.set(message, this.#push(message.at, this.#output(message.stream, message.text), message.held));
        break;
      case 'crash':
        this.#push(message.at, this.#drafter.crash(message), message.held);
        break;
      case 'due':
        this.isDue = true;
        break;
      case 'omitted':
        this.#push(message.at, this.#drafter.omitted(message));
        break;
      case 'signalled':
        this.#receiveSignalled(message.at);
        break;
      case 'exiting':
        this.#exit ??= this.#announce(message.at, () => this.#withdrawExit());
        break;
      default:
        message satisfies never;
    }
    this.#listener.changed();
  }

  /** These are added to the next record or to the exit, because they are not a record themselves. */
  #receiveOpenSockets(message: LeftMessage): void {
    this.#left = message.left;
    this.#notes = joinNotes(this.#notes, message);
  }

  #receiveUnwatched({ what, file, node }: UnwatchedMessage): void {
    if (this.unwatched.length < MOST_UNWATCHED) this.unwatched.push({ what, file, node });
    this.node ??= node;
    this.#listener.changed();
  }

  #addNotes(message: EventMessage | CallMessage): void {
    Object.assign(message, joinNotes(this.#notes, message));
    this.#notes = {};
  }

  #count(message: ProbeMessage): void {
    const [kind, number] = 'object' in message ? (message.object?.split('#') ?? []) : [];
    if (kind === 'server' || kind === 'socket') this.#counted[kind] = Math.max(this.#counted[kind], Number(number));
  }

  #arrival(at: number, draft: RecordDraft, held = false): Arrival {
    return { program: this.name, at, draft, held };
  }

  #output(stream: 'stdout' | 'stderr', text: string): RecordDraft {
    return this.#drafter.output(stream, withoutProbeLines(text, this.#probe));
  }

  #push(at: number, draft: RecordDraft, held = false): MergeItem<Arrival> {
    const item = { at, value: this.#arrival(at, draft, held) };
    this.#merge.push(this.name, item);
    if (held) this.#holdAt(item, at);
    return item;
  }

  #holdAt(item: MergeItem<Arrival>, at: number): void {
    this.#hold = item;
    this.#listener.held(at);
  }

  /** Reserves a place in the merge for something that is not complete yet. */
  #announce(at: number, giveUp: () => void): PendingItem {
    const item: MergeItem<Arrival> = { at, value: undefined };
    this.#merge.push(this.name, item);
    const patience = setTimeout(() => {
      giveUp();
      this.#listener.changed();
    }, PATIENCE_MS);
    return { item, patience };
  }

  /** Completes the unfinished call, with its end, or without it if something else came first. */
  #closeCall(end: CallOutcome, held = false): boolean {
    if (!this.#call) return false;
    const { message, item, patience } = this.#call;
    clearTimeout(patience);
    this.#call = undefined;
    item.value = this.#arrival(message.at, this.#drafter.call(message, end), held);
    if (held) this.#holdAt(item, now());
    return true;
  }

  /** The process did not end, or takes too long. */
  #withdrawExit(): void {
    if (!this.#exit) return;
    clearTimeout(this.#exit.patience);
    this.#merge.remove(this.name, this.#exit.item);
    this.#exit = undefined;
    for (const [stream, text] of this.#takeLastWords()) this.#push(now(), this.#output(stream, text));
    if (this.#end === 'wanted') this.kill();
  }

  #receiveStray(stream: 'stdout' | 'stderr', text: string, before: ProbeMessage | undefined): void {
    const draft = this.#output(stream, text);
    const next = before && this.#outputs.get(before);
    // The last output of a crashing process comes in arbitrary pieces.
    if (this.#exit) this.#lastWords.set(stream, (this.#lastWords.get(stream) ?? '') + text);
    // If the process is held or inside a call, it printed this before.
    else if (!this.#pushBefore(next ?? this.#hold ?? this.#call?.item, draft)) this.#push(now(), draft);
    this.#listener.changed();
  }

  #pushBefore(other: MergeItem<Arrival> | undefined, draft: RecordDraft): boolean {
    if (!other) return false;
    return this.#merge.pushBefore(this.name, { at: other.at, value: this.#arrival(other.at, draft) }, other);
  }

  #takeLastWords(): Map<'stdout' | 'stderr', string> {
    const words = this.#lastWords;
    this.#lastWords = new Map();
    return words;
  }

  #receiveExit(code: number | null, signal: string | null): void {
    this.#closeCall({});
    this.status = 'gone';
    this.isDue = false;
    const isOurs = this.#end === 'ours' && signal === 'SIGKILL';
    const leftover = { ...this.#notes, left: this.#left };
    const draft = this.#drafter.exit({ code, signal, ended: isOurs || undefined }, leftover);
    if (this.#exit) this.#completeExit(this.#exit, draft);
    else this.#push(now(), draft);
    this.#exit = undefined;
    this.#listener.changed();
  }

  #completeExit({ item, patience }: PendingItem, draft: RecordDraft): void {
    clearTimeout(patience);
    for (const [stream, text] of this.#takeLastWords()) this.#pushBefore(item, this.#output(stream, text));
    item.value = this.#arrival(item.at, draft);
  }
}

/** What an event says about an unfinished call: the socket that `net.connect` is creating. */
function outcomeBefore(message: ProbeMessage): CallOutcome {
  return message.kind === 'event' ? { object: message.object } : {};
}

function joinNotes(before: ListenerNotes, after: ListenerNotes): ListenerNotes {
  const heard = [...(before.heard ?? []), ...(after.heard ?? [])].slice(-MOST_HEARD);
  const emitted = [...(before.emitted ?? []), ...(after.emitted ?? [])].slice(-MOST_HEARD);
  return { ...(heard.length > 0 ? { heard } : {}), ...(emitted.length > 0 ? { emitted } : {}) };
}
