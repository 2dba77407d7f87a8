import { Queue } from './queue.ts';

/** Something that a process has reported. */
export interface MergeItem<T> {
  /** Milliseconds on the shared clock. */
  at: number;
  /** Undefined until the item is complete. */
  value: T | undefined;
}

interface QueuedItem<T> extends MergeItem<T> {
  round: number;
}

/**
 * Merges the reports of several processes into one causal order.
 *
 * A probe writes a report before the reported action can have an effect. So the report of a cause is in its pipe before the effect is in
 * another. Before anything is passed on, all pipes are read once more; then the earliest item goes first. A call without its end, and an
 * exit without its status, hold back everything that came later.
 */
export interface Merge<T> {
  /** Adds an item. Items of one source must come in order. The value may be filled in later. */
  push(source: string, item: MergeItem<T>): void;
  /** Inserts an item before another one of the same source. Returns false if that one was already taken. */
  pushBefore(source: string, item: MergeItem<T>, other: MergeItem<T>): boolean;
  /** Removes an item that was not completed. */
  remove(source: string, item: MergeItem<T>): void;
  /** To be called when all sources have been read once more. */
  nextRound(): void;
  /** Takes the earliest item, if no earlier one can come. */
  take(): T | undefined;
  /** Whether the earliest item is complete but all sources must be read again first. */
  isRipening(): boolean;
  isEmpty(): boolean;
}

/**
 * How often all sources are read before an item is passed on. The first round may have begun before the item came in. The second one brings
 * everything that was reported earlier. The others give unreported output time to be separated from reported output (see stray-output.ts).
 */
const ROUNDS = 4;

export function createMerge<T>(): Merge<T> {
  const queues = new Map<string, Queue<QueuedItem<T>>>();
  let round = 0;

  function queueOf(source: string): Queue<QueuedItem<T>> {
    const queue = queues.get(source) ?? new Queue();
    queues.set(source, queue);
    return queue;
  }

  /** Changes the caller's object, so that its value can be filled in. */
  function stamp(item: MergeItem<T>): QueuedItem<T> {
    return Object.assign(item, { round });
  }

  function earliest(): Queue<QueuedItem<T>> | undefined {
    let first: Queue<QueuedItem<T>> | undefined;
    for (const queue of queues.values()) if (beginsAt(queue) < beginsAt(first)) first = queue;
    return first;
  }

  const isRipe = (item: QueuedItem<T>): boolean => round - item.round >= ROUNDS;

  return {
    push(source, item) {
      queueOf(source).push(stamp(item));
    },
    pushBefore(source, item, other) {
      const queue = queueOf(source);
      const position = queue.positionOf(other as QueuedItem<T>);
      if (position !== -1) queue.insert(position, stamp(item));
      return position !== -1;
    },
    remove(source, item) {
      const queue = queueOf(source);
      const position = queue.positionOf(item as QueuedItem<T>);
      if (position !== -1) queue.remove(position);
    },
    nextRound() {
      round += 1;
    },
    take() {
      const queue = earliest();
      const head = queue?.at(0);
      if (!queue || head?.value === undefined || !isRipe(head)) return undefined;
      queue.shift();
      return head.value;
    },
    isRipening() {
      const head = earliest()?.at(0);
      return head?.value !== undefined && !isRipe(head);
    },
    isEmpty: () => [...queues.values()].every((queue) => queue.length === 0),
  };
}

/** Infinity if the queue is empty. */
function beginsAt(queue: Queue<MergeItem<unknown>> | undefined): number {
  return queue?.at(0)?.at ?? Number.POSITIVE_INFINITY;
}
