/** How many empty places at the beginning are kept before they are removed together. */
const MOST_TAKEN = 1024;

/**
 * A FIFO queue. Taking the first item is fast even if it is long, because an array would move all other items. Positions count from the
 * front.
 */
export class Queue<T> implements Iterable<T> {
  #items: T[] = [];
  /** Number of empty places at the beginning of the array. */
  #taken = 0;

  get length(): number {
    return this.#items.length - this.#taken;
  }

  /** Undefined if there is no such position. */
  at(position: number): T | undefined {
    return this.#items[this.#taken + position];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#taken];
    this.#taken += 1;
    this.#tidy();
    return item;
  }

  /** Replaces the item at a position. */
  replace(position: number, item: T): void {
    this.#items[this.#taken + position] = item;
  }

  /** Removes an item near the front. Only the items before it move. */
  remove(position: number): void {
    this.#items.copyWithin(this.#taken + 1, this.#taken, this.#taken + position);
    this.#taken += 1;
    this.#tidy();
  }

  /** Inserts an item at a position. */
  insert(position: number, item: T): void {
    this.#items.splice(this.#taken + position, 0, item);
  }

  /** The position of an item, searched from the end; -1 if it is not in the queue. */
  positionOf(item: T): number {
    const index = this.#items.lastIndexOf(item);
    return index < this.#taken ? -1 : index - this.#taken;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let index = this.#taken; index < this.#items.length; index += 1) yield this.#items[index] as T;
  }

  /** Removes the empty places when they are the larger part. So each item moves once on average. */
  #tidy(): void {
    if (this.#taken < MOST_TAKEN || this.#taken * 2 < this.#items.length) return;
    this.#items = this.#items.slice(this.#taken);
    this.#taken = 0;
  }
}
