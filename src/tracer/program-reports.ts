import type { ExitRecord, OpenSocket } from '../model/record.ts';
import type {
  CallMessage,
  EventMessage,
  LeftMessage,
  ListenerNotes,
  OutputMessage,
  ProbeMessage,
} from '../model/wire.ts';
import type { LaunchOptions } from './launch-options.ts';
import type { Merge, MergeItem } from './merge.ts';
import { now } from './now.ts';
import { withoutProbeLines } from './probe-lines.ts';
import { type CallOutcome, createRecordDrafter, type RecordDraft, type RecordDrafter } from './record-drafter.ts';

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

/** Messages that become records. */
type ReportMessage = Extract<
  ProbeMessage,
  { kind: 'event' | 'call' | 'return' | 'output' | 'crash' | 'omitted' | 'exiting' }
>;

/** How long an unfinished call or exit may delay the records of other programs, in milliseconds. */
const PATIENCE_MS = 1000;

/** How many listener notes are kept for the exit, if no event and no call follows. */
const MOST_HEARD = 1000;

/** An item in the merge that is not complete. */
interface PendingItem {
  item: MergeItem<Arrival>;
  patience: NodeJS.Timeout;
}

/** Turns the messages of one program into records, and puts them into the merge. */
export class ProgramReports {
  readonly #name: string;
  readonly #merge: Merge<Arrival>;
  readonly #listener: ProgramListener;
  readonly #drafter: RecordDrafter;
  readonly #probe: URL;
  readonly #exitWithdrawn: () => void;
  #call: (PendingItem & { message: CallMessage }) | undefined;
  #exit: PendingItem | undefined;
  /** The item at which the process is held. */
  #hold: MergeItem<Arrival> | undefined;
  /** The items of reported outputs in the merge. */
  readonly #outputs = new WeakMap<ProbeMessage, MergeItem<Arrival>>();
  /** Reported outputs that may have unreported output before them. */
  readonly #late = new Map<ProbeMessage, PendingItem>();
  #lastWords = new Map<'stdout' | 'stderr', string>();
  /** Open sockets, and listener notes that no other record contains. They are added to the exit. */
  #left: OpenSocket[] | undefined;
  #notes: ListenerNotes = {};

  /** @param exitWithdrawn called if the process reported its end but did not end */
  constructor(
    name: string,
    { folder, probe }: Pick<LaunchOptions, 'folder' | 'probe'>,
    merge: Merge<Arrival>,
    listener: ProgramListener,
    exitWithdrawn: () => void,
  ) {
    this.#name = name;
    this.#merge = merge;
    this.#listener = listener;
    this.#drafter = createRecordDrafter(folder);
    this.#probe = probe;
    this.#exitWithdrawn = exitWithdrawn;
  }

  /** Whether the process has reported that it is about to end. */
  get isExiting(): boolean {
    return this.#exit !== undefined;
  }

  /** The process goes on from where it is held. */
  resume(): void {
    this.#hold = undefined;
  }

  /** A message has come: it completes an unfinished call, and cancels an exit, unless it is their own end. */
  finishPending(message: ProbeMessage): void {
    if (message.kind !== 'return') this.#closeCall(outcomeBefore(message));
    if (message.kind !== 'exiting') this.#withdrawExit();
  }

  /** Returns false if the process waits but there is no record at which it could be held. */
  add(message: ReportMessage): boolean {
    switch (message.kind) {
      case 'event':
        this.#addNotes(message);
        this.#push(message.at, this.#drafter.event(message), message.held);
        return true;
      case 'call':
        this.#addNotes(message);
        this.#call = { message, ...this.#announce(message.at, () => this.#closeCall({})) };
        return true;
      case 'return':
        // The call may have been reported already without its end.
        return this.#closeCall(message, message.held) || !message.held;
      case 'output':
        this.#outputs.set(message, this.#addOutput(message));
        return true;
      case 'crash':
        this.#push(message.at, this.#drafter.crash(message), message.held);
        return true;
      case 'omitted':
        this.#push(message.at, this.#drafter.omitted(message));
        return true;
      case 'exiting':
        this.#exit ??= this.#announce(message.at, () => this.#withdrawExit());
        return true;
    }
  }

  /** These are added to the next record or to the exit, because they are not a record themselves. */
  addOpenSockets(message: LeftMessage): void {
    this.#left = message.left;
    this.#notes = joinNotes(this.#notes, message);
  }

  addStray(stream: 'stdout' | 'stderr', text: string, before: ProbeMessage | undefined): void {
    const draft = this.#output(stream, text);
    const next = before && this.#outputs.get(before);
    if (!this.#pushBefore(next, draft)) this.#addUnplaced(stream, text, draft);
    this.#listener.changed();
  }

  #addUnplaced(stream: 'stdout' | 'stderr', text: string, draft: RecordDraft): void {
    // The last output of a crashing process comes in arbitrary pieces.
    if (this.#exit) this.#lastWords.set(stream, (this.#lastWords.get(stream) ?? '') + text);
    // If the process is held or inside a call, it printed this before.
    else if (!this.#pushBefore(this.#hold ?? this.#call?.item, draft)) this.#push(now(), draft);
  }

  /** The text of a reported output has come. So everything that was printed before it is in the merge. */
  completeOutput(message: ProbeMessage): void {
    const pending = this.#late.get(message);
    if (!pending || message.kind !== 'output') return;
    clearTimeout(pending.patience);
    this.#late.delete(message);
    pending.item.value = this.#arrival(message.at, this.#output(message.stream, message.text));
    this.#listener.changed();
  }

  addExit(ending: Pick<ExitRecord, 'code' | 'signal' | 'ended'>): void {
    this.#closeCall({});
    for (const message of this.#late.keys()) this.completeOutput(message);
    const draft = this.#drafter.exit(ending, { ...this.#notes, left: this.#left });
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

  #addNotes(message: EventMessage | CallMessage): void {
    Object.assign(message, joinNotes(this.#notes, message));
    this.#notes = {};
  }

  #arrival(at: number, draft: RecordDraft, held = false): Arrival {
    return { program: this.#name, at, draft, held };
  }

  #output(stream: 'stdout' | 'stderr', text: string): RecordDraft {
    return this.#drafter.output(stream, withoutProbeLines(text, this.#probe));
  }

  #addOutput(message: OutputMessage): MergeItem<Arrival> {
    const { at, stream, text, held, afterUnreported } = message;
    if (held || !afterUnreported) return this.#push(at, this.#output(stream, text), held);
    const pending = this.#announce(at, () => this.completeOutput(message));
    this.#late.set(message, pending);
    return pending.item;
  }

  #push(at: number, draft: RecordDraft, held = false): MergeItem<Arrival> {
    const item = { at, value: this.#arrival(at, draft, held) };
    this.#merge.push(this.#name, item);
    if (held) this.#holdAt(item, at);
    return item;
  }

  #pushBefore(other: MergeItem<Arrival> | undefined, draft: RecordDraft): boolean {
    if (!other) return false;
    return this.#merge.pushBefore(this.#name, { at: other.at, value: this.#arrival(other.at, draft) }, other);
  }

  #holdAt(item: MergeItem<Arrival>, at: number): void {
    this.#hold = item;
    this.#listener.held(at);
  }

  /** Reserves a place in the merge for something that is not complete yet. */
  #announce(at: number, giveUp: () => void): PendingItem {
    const item: MergeItem<Arrival> = { at, value: undefined };
    this.#merge.push(this.#name, item);
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
    this.#merge.remove(this.#name, this.#exit.item);
    this.#exit = undefined;
    for (const [stream, text] of this.#takeLastWords()) this.#push(now(), this.#output(stream, text));
    this.#exitWithdrawn();
  }

  #takeLastWords(): Map<'stdout' | 'stderr', string> {
    const words = this.#lastWords;
    this.#lastWords = new Map();
    return words;
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
