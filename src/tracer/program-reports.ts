import type { Complete } from '../model/fields.ts';
import type { ExitRecord, OpenSocket, RecordDraft } from '../model/record.ts';
import type { CallMessage, EventMessage, ListenerNotes, OpenSocketsMessage, ProbeMessage } from '../model/wire.ts';
import type { LaunchOptions } from './launch-options.ts';
import type { Merge } from './merge.ts';
import { now } from './now.ts';
import { ProgramOutputs } from './program-outputs.ts';
import { type Arrival, type PendingItem, type ProgramListener, ProgramQueue } from './program-queue.ts';
import { type CallOutcome, createRecordDrafter, type RecordDrafter } from './record-drafter.ts';

/** Messages that become records. */
type ReportMessage = Extract<
  ProbeMessage,
  { kind: 'event' | 'call' | 'return' | 'output' | 'crash' | 'omitted' | 'exiting' }
>;

/** How many listener notes of each kind are kept for the exit, if no event and no call follows. */
const MOST_HEARD = 1000;

/** Turns the messages of one program into records, and puts them into the merge. */
export class ProgramReports {
  readonly #listener: ProgramListener;
  readonly #drafter: RecordDrafter;
  readonly #exitWithdrawn: () => void;
  readonly #queue: ProgramQueue;
  readonly #outputs: ProgramOutputs;
  #call: { message: CallMessage; pending: PendingItem } | undefined;
  #exit: PendingItem | undefined;
  /** Open sockets, and listener notes that no other record contains. They are added to the exit. */
  #openSockets: OpenSocket[] | undefined;
  #notes: ListenerNotes = {};

  /** @param exitWithdrawn called if the process reported its end but did not end */
  constructor(
    name: string,
    { folder, probe }: Pick<LaunchOptions, 'folder' | 'probe'>,
    merge: Merge<Arrival>,
    listener: ProgramListener,
    exitWithdrawn: () => void,
  ) {
    this.#listener = listener;
    this.#drafter = createRecordDrafter(folder);
    this.#exitWithdrawn = exitWithdrawn;
    this.#queue = new ProgramQueue(name, merge, listener);
    this.#outputs = new ProgramOutputs(this.#queue, this.#drafter, probe);
  }

  /** Whether the process has reported that it is about to end. */
  get isExiting(): boolean {
    return this.#exit !== undefined;
  }

  /** The process goes on from where it is held. */
  resume(): void {
    this.#queue.hold = undefined;
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
        this.#queue.push(message.at, this.#drafter.event(message), message.held);
        return true;
      case 'call':
        this.#addNotes(message);
        this.#call = { message, pending: this.#queue.announce(message.at, () => this.#closeCall({})) };
        return true;
      case 'return':
        // The call may have been reported already without its end.
        return this.#closeCall(message, message.held) || !message.held;
      case 'output':
        this.#outputs.add(message);
        return true;
      case 'crash':
        this.#queue.push(message.at, this.#drafter.crash(message), message.held);
        return true;
      case 'omitted':
        this.#queue.push(message.at, this.#drafter.omitted(message));
        return true;
      case 'exiting':
        this.#exit ??= this.#queue.announce(message.at, () => this.#withdrawExit());
        return true;
    }
  }

  /** These are added to the next record or to the exit, because they are not a record themselves. */
  addOpenSockets(message: OpenSocketsMessage): void {
    this.#openSockets = message.sockets;
    this.#notes = joinNotes(this.#notes, message);
  }

  addStray(stream: 'stdout' | 'stderr', text: string, before: ProbeMessage | undefined): void {
    const draft = this.#outputs.draft(stream, text);
    if (!this.#outputs.addBefore(before, draft)) this.#addUnplaced(stream, text, draft);
    this.#listener.changed();
  }

  #addUnplaced(stream: 'stdout' | 'stderr', text: string, draft: RecordDraft): void {
    if (this.#exit) this.#outputs.addLastWords(stream, text);
    // If the process is held or inside a call, it printed this before.
    else if (!this.#queue.pushBefore(this.#queue.hold ?? this.#call?.pending.item, draft))
      this.#queue.push(now(), draft);
  }

  /** The text of a reported output has come. */
  completeOutput(message: ProbeMessage): void {
    if (message.kind === 'output' && this.#outputs.complete(message)) this.#listener.changed();
  }

  addExit(ending: Pick<ExitRecord, 'code' | 'signal' | 'ended'>): void {
    this.#closeCall({});
    this.#outputs.completeAll();
    const draft = this.#drafter.exit(ending, { ...this.#notes, left: this.#openSockets });
    if (this.#exit) this.#completeExit(this.#exit, draft);
    else this.#queue.push(now(), draft);
    this.#exit = undefined;
    this.#listener.changed();
  }

  #completeExit(exit: PendingItem, draft: RecordDraft): void {
    for (const words of this.#outputs.takeLastWords()) this.#queue.pushBefore(exit.item, words);
    this.#queue.complete(exit, draft);
  }

  #addNotes(message: EventMessage | CallMessage): void {
    Object.assign(message, joinNotes(this.#notes, message));
    this.#notes = {};
  }

  /** Completes the unfinished call, with its end, or without it if something else came first. */
  #closeCall(end: CallOutcome, held = false): boolean {
    if (!this.#call) return false;
    const { message, pending } = this.#call;
    this.#call = undefined;
    this.#queue.complete(pending, this.#drafter.call(message, end), held);
    return true;
  }

  /** The process did not end, or takes too long. */
  #withdrawExit(): void {
    if (!this.#exit) return;
    this.#queue.withdraw(this.#exit);
    this.#exit = undefined;
    for (const words of this.#outputs.takeLastWords()) this.#queue.push(now(), words);
    this.#exitWithdrawn();
  }
}

/** What an event says about an unfinished call: the socket that `net.connect` is creating. */
function outcomeBefore(message: ProbeMessage): CallOutcome {
  return message.kind === 'event' ? { object: message.object } : {};
}

function joinNotes(before: ListenerNotes, after: ListenerNotes): Complete<ListenerNotes> {
  return { heard: joinLists(before.heard, after.heard), emitted: joinLists(before.emitted, after.emitted) };
}

/** Undefined if there is nothing in either list. */
function joinLists<T>(before: readonly T[] = [], after: readonly T[] = []): T[] | undefined {
  const all = [...before, ...after].slice(-MOST_HEARD);
  return all.length > 0 ? all : undefined;
}
