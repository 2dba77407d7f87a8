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

/** Something that a program did, on its way into the trace. */
export interface Arrival {
  program: string;
  /** Milliseconds on the shared clock. */
  at: number;
  draft: RecordDraft;
  /** Whether the process waits for an answer. */
  held: boolean;
}

/** Who hears of what came in. */
export interface ProgramListener {
  /** A process is held from this time on. */
  held(at: number): void;
  /** Something new has come in. */
  changed(): void;
}

/** How long a call or an end that is under way may hold back what others report, in milliseconds. */
const PATIENCE_MS = 1000;

/** Of more processes than these, one after the other, the first are forgotten. */
const MOST_PROCESSES = 16;

/** Of what is not watched, so much is told. */
const MOST_APART = 1000;

/** How many registrations an exit tells: those that no event and no call came after. */
const MOST_HEARD = 1000;

/** After which messages a process waits for an answer; of the others, those say so that may be held. */
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

/** What was announced and is not complete. */
interface PendingItem {
  item: MergeItem<Arrival>;
  patience: NodeJS.Timeout;
}

/** A program of a run: what it is doing, as far as the tracer knows. What it reports goes into the merge. */
export class Program {
  readonly name: string;
  /** `ready`: loaded up to its first line, and waiting there. */
  status: 'booting' | 'ready' | 'running' | 'gone' = 'booting';
  /** When it last got a signal that it listens for, in milliseconds on the shared clock. */
  signalledAt = Number.NEGATIVE_INFINITY;
  /** The same for those that were not handed on by us. */
  reachedAt = Number.NEGATIVE_INFINITY;
  /** The version of Node of the process that was seen first; undefined as long as there was none. */
  node: string | undefined;
  /** What of its command has been seen and not watched, in the order in which it came. */
  readonly unwatched: UnwatchedProcess[] = [];
  /** Whether a timer waits until the world goes on. */
  isDue = false;
  readonly #merge: Merge<Arrival>;
  readonly #listener: ProgramListener;
  readonly #drafter: RecordDrafter;
  readonly #probe: URL;
  readonly #process: ProgramProcess;
  #call: (PendingItem & { message: CallMessage }) | undefined;
  #exit: PendingItem | undefined;
  /** What the process is held at. */
  #hold: MergeItem<Arrival> | undefined;
  /** The processes that were taken for the program, one after the other. */
  #pids: number[] = [];
  /** The highest numbers that its servers and sockets have had. */
  readonly #counted = { server: 0, socket: 0 };
  /** Where the outputs that were reported stand in the merge. */
  readonly #outputs = new WeakMap<ProbeMessage, MergeItem<Arrival>>();
  #lastWords = new Map<'stdout' | 'stderr', string>();
  /** What its exit tells of sockets that are open, and of listeners that no other record has told. */
  #left: OpenSocket[] | undefined;
  #notes: ListenerNotes = {};
  #end: 'own' | 'wanted' | 'ours' = 'own';
  #isLetGo = false;
  /** Whether a signal is on its way to it that was handed on. */
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

  /** Whether the probe was ever heard of. */
  get wasSeen(): boolean {
    return this.#pids.length > 0;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Lets the process go on from where it is held, or from its first line. */
  go(): void {
    this.#hold = undefined;
    this.#process.answer({});
  }

  /** Lets a timer that is due go on, and says when the world stood still. */
  releaseTimer(stills: Standstill[]): void {
    this.isDue = false;
    this.#process.answer({ standstills: stills });
  }

  /** Stops it where it is, as far as the platform can. */
  freeze(): void {
    if (this.status !== 'gone' && !this.#exit) this.#process.kill('SIGSTOP');
  }

  /** Ends it; its exit then says that it was ended by us, unless it was about to end by itself. */
  end(): void {
    if (this.#end === 'own') this.#end = 'wanted';
    if (!this.#exit) this.kill();
  }

  /** Ends it, and all that it started, at once. */
  kill(): void {
    if (this.status !== 'gone') this.#end = 'ours';
    this.#process.kill('SIGKILL');
  }

  /** Hands on a signal from outside. */
  signal(name: NodeJS.Signals): void {
    this.#isSent = true;
    if (this.status !== 'gone') this.#process.signal(name);
  }

  #receiveSignalled(at: number): void {
    this.signalledAt = at;
    if (!this.#isSent) this.reachedAt = at;
    this.#isSent = false;
  }

  /** Hands it on to the program that a shell or a launcher has started, past that one, which may have ended before it. */
  signalInner(name: NodeJS.Signals): void {
    for (const pid of this.#innerProcesses()) sendSignalTo(pid, name);
  }

  /** Whether the command, or the program that it has started, has not ended. */
  isLeft(): boolean {
    return this.status !== 'gone' || this.#innerProcesses().length > 0;
  }

  /** What is said to be that program is believed only of a process that has our channel. */
  #innerProcesses(): number[] {
    return this.#pids.filter((pid) => pid !== this.pid && this.#process.hasChannel(pid));
  }

  /**
   * Whether it waits for what comes next, as does the command that has started it: a signal that was handed on has arrived by then, or never
   * will. True where the platform does not tell.
   */
  isAtRest(): boolean {
    if (this.status === 'ready') return true;
    return ![this.pid, ...this.#pids].some(isBusy) && this.#pids.every(isPolling);
  }

  /** Lets it go on for good, and hears no more of it but signals and its end. */
  resumeForGood(): void {
    this.#isLetGo = true;
    this.go();
  }

  /** Closes what we hold of it. */
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

  /** It was let go, or what a launcher has started outlives it: whatever that asks, it may go on. */
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
        // The end of a call that was told without it.
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

  /** It is told with the next record, or with the exit: a trace has no record of something that has not happened. */
  #receiveOpenSockets(message: LeftMessage): void {
    this.#left = message.left;
    this.#notes = joinNotes(this.#notes, message);
  }

  #receiveUnwatched({ what, file, node }: UnwatchedMessage): void {
    if (this.unwatched.length < MOST_APART) this.unwatched.push({ what, file, node });
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

  /** Keeps a place in the merge for what is not complete yet. */
  #announce(at: number, giveUp: () => void): PendingItem {
    const item: MergeItem<Arrival> = { at, value: undefined };
    this.#merge.push(this.name, item);
    const patience = setTimeout(() => {
      giveUp();
      this.#listener.changed();
    }, PATIENCE_MS);
    return { item, patience };
  }

  /** Completes the call that is under way: with its end, or without it when something else came first. */
  #closeCall(end: CallOutcome, held = false): boolean {
    if (!this.#call) return false;
    const { message, item, patience } = this.#call;
    clearTimeout(patience);
    this.#call = undefined;
    item.value = this.#arrival(message.at, this.#drafter.call(message, end), held);
    if (held) this.#holdAt(item, now());
    return true;
  }

  /** It lives on, or takes so long to end that nobody should wait for it. */
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
    // What a dying process says comes in pieces as they fall.
    if (this.#exit) this.#lastWords.set(stream, (this.#lastWords.get(stream) ?? '') + text);
    // A process that is held, or that is just calling something, has said it before.
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

/** What an event that comes before the end of a call says of it: the socket that `net.connect` is making. */
function outcomeBefore(message: ProbeMessage): CallOutcome {
  return message.kind === 'event' ? { object: message.object } : {};
}

function joinNotes(before: ListenerNotes, after: ListenerNotes): ListenerNotes {
  const heard = [...(before.heard ?? []), ...(after.heard ?? [])].slice(-MOST_HEARD);
  const emitted = [...(before.emitted ?? []), ...(after.emitted ?? [])].slice(-MOST_HEARD);
  return { ...(heard.length > 0 ? { heard } : {}), ...(emitted.length > 0 ? { emitted } : {}) };
}
