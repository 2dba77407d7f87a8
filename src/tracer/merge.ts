import { Queue } from './queue.ts';

/**
 * Merges what several processes report into one causal order.
 *
 * A probe writes each report before what it reports can have an effect. So whatever came first anywhere is in its pipe before the
 * effect is in another: all pipes are read once more before anything that was read is let through, and then the earliest goes first. A
 * call whose end has not come yet, and an exit whose status has not, hold back what came later.
 */
export interface MergeItem<T> {
  /** Milliseconds on the shared clock. */
  at: number;
  /** Undefined while it is not complete. */
  value: T | undefined;
}

interface QueuedItem<T> extends MergeItem<T> {
  round: number;
}

export interface Merge<T> {
  /** Appends an item of one source, whose items come in order; its value may be filled in later. */
  push(source: string, item: MergeItem<T>): void;
  /** Puts an item before another one of the same source. False if that one has been taken already. */
  pushBefore(source: string, item: MergeItem<T>, other: MergeItem<T>): boolean;
  /** Withdraws an item that never became complete. */
  remove(source: string, item: MergeItem<T>): void;
  /** All sources have been read once more. */
  nextRound(): void;
  /** Takes the earliest item, if no earlier one can still come. */
  take(): T | undefined;
  /** Whether the earliest item only waits for all sources to be read once more. */
  isRipening(): boolean;
  isEmpty(): boolean;
}

/**
 * How often all sources are read before an item is let through. The first time may have begun before the item came in; the second one
 * brings all that was reported before; the others give text that a program printed without reporting it the time to be told from text
 * that it did report (see stray-output.ts).
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

  /** Keeps the caller's object, so that its value can be filled in. */
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

/** Infinity where nothing waits. */
function beginsAt(queue: Queue<MergeItem<unknown>> | undefined): number {
  return queue?.at(0)?.at ?? Number.POSITIVE_INFINITY;
}
