import type { RecordDraft } from '../model/record.ts';
import type { OutputMessage, ProbeMessage } from '../model/wire.ts';
import type { MergeItem } from './merge.ts';
import { withoutProbeLines } from './probe-lines.ts';
import type { Arrival, PendingItem, ProgramQueue } from './program-queue.ts';
import type { RecordDrafter } from './record-drafter.ts';

type Stream = 'stdout' | 'stderr';

/** What one program has printed, as its probe reports it and as it came through the pipes. */
export class ProgramOutputs {
  readonly #queue: ProgramQueue;
  readonly #drafter: RecordDrafter;
  readonly #probe: URL;
  /** The items of reported outputs in the merge. */
  readonly #items = new WeakMap<ProbeMessage, MergeItem<Arrival>>();
  /** Reported outputs that may have unreported output before them. */
  readonly #late = new Map<OutputMessage, PendingItem>();
  #lastWords = new Map<Stream, string>();

  constructor(queue: ProgramQueue, drafter: RecordDrafter, probe: URL) {
    this.#queue = queue;
    this.#drafter = drafter;
    this.#probe = probe;
  }

  add(message: OutputMessage): void {
    const { at, stream, text, held, afterUnreported } = message;
    if (held || !afterUnreported) {
      this.#items.set(message, this.#queue.push(at, this.draft(stream, text), held));
      return;
    }
    const pending = this.#queue.announce(at, () => this.complete(message));
    this.#late.set(message, pending);
    this.#items.set(message, pending.item);
  }

  /** The text of a reported output has come. So everything that was printed before it is in the merge. Returns false if it was not late. */
  complete(message: OutputMessage): boolean {
    const pending = this.#late.get(message);
    if (!pending) return false;
    this.#late.delete(message);
    this.#queue.complete(pending, this.draft(message.stream, message.text));
    return true;
  }

  completeAll(): void {
    for (const message of this.#late.keys()) this.complete(message);
  }

  /** Returns false if there is no such reported output, or if it was already taken. */
  addBefore(before: ProbeMessage | undefined, draft: RecordDraft): boolean {
    return this.#queue.pushBefore(before && this.#items.get(before), draft);
  }

  /** The last output of a crashing process comes in arbitrary pieces, which are kept until it has ended. */
  addLastWords(stream: Stream, text: string): void {
    this.#lastWords.set(stream, (this.#lastWords.get(stream) ?? '') + text);
  }

  takeLastWords(): RecordDraft[] {
    const words = this.#lastWords;
    this.#lastWords = new Map();
    return Array.from(words, ([stream, text]) => this.draft(stream, text));
  }

  draft(stream: Stream, text: string): RecordDraft {
    return this.#drafter.output(stream, withoutProbeLines(text, this.#probe));
  }
}
