import type { RecordDraft } from '../model/record.ts';
import type { Merge, MergeItem } from './merge.ts';
import { now } from './now.ts';
import { afterReading } from './reading.ts';

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

/** How long an item that is not complete may delay the records of other programs, in milliseconds. */
const PATIENCE_MS = 1000;

/** An item in the merge that is not complete. */
export interface PendingItem {
  item: MergeItem<Arrival>;
  patience: NodeJS.Timeout;
  isPending: boolean;
}

/** What one program did, in its order: its part of the merge. */
export class ProgramQueue {
  readonly #name: string;
  readonly #merge: Merge<Arrival>;
  readonly #listener: ProgramListener;
  /** The item at which the process is held. */
  hold: MergeItem<Arrival> | undefined;

  constructor(name: string, merge: Merge<Arrival>, listener: ProgramListener) {
    this.#name = name;
    this.#merge = merge;
    this.#listener = listener;
  }

  push(at: number, draft: RecordDraft, held = false): MergeItem<Arrival> {
    const item = { at, value: this.#arrival(at, draft, held) };
    this.#merge.push(this.#name, item);
    if (held) this.#holdAt(item, at);
    return item;
  }

  /** Returns false if there is no other item, or if it was already taken. */
  pushBefore(other: MergeItem<Arrival> | undefined, draft: RecordDraft): boolean {
    if (!other) return false;
    return this.#merge.pushBefore(this.#name, { at: other.at, value: this.#arrival(other.at, draft) }, other);
  }

  /** Reserves a place for something that is not complete yet. */
  announce(at: number, giveUp: () => void): PendingItem {
    const item: MergeItem<Arrival> = { at, value: undefined };
    this.#merge.push(this.#name, item);
    const expire = (): void => {
      if (!pending.isPending) return;
      giveUp();
      this.#listener.changed();
    };
    // This process may have been too busy to read what completes it.
    const patience = setTimeout(() => afterReading(expire), PATIENCE_MS);
    const pending = { item, patience, isPending: true };
    return pending;
  }

  complete(pending: PendingItem, draft: RecordDraft, held = false): void {
    const { item } = pending;
    this.#settle(pending);
    item.value = this.#arrival(item.at, draft, held);
    if (held) this.#holdAt(item, now());
  }

  withdraw(pending: PendingItem): void {
    this.#settle(pending);
    this.#merge.remove(this.#name, pending.item);
  }

  #settle(pending: PendingItem): void {
    clearTimeout(pending.patience);
    pending.isPending = false;
  }

  #arrival(at: number, draft: RecordDraft, held = false): Arrival {
    return { program: this.#name, at, draft, held };
  }

  #holdAt(item: MergeItem<Arrival>, at: number): void {
    this.hold = item;
    this.#listener.held(at);
  }
}
