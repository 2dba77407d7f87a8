/** How many taken places are kept before they are given up together. */
const MOST_TAKEN = 1024;

/**
 * First in, first out. Taking from its front takes no longer where a lot is waiting: an array would move all that is behind. What is asked
 * for by its position is counted from the front.
 */
export class Queue<T> implements Iterable<T> {
  #items: T[] = [];
  /** How many at the beginning of the array have been taken. */
  #taken = 0;

  get length(): number {
    return this.#items.length - this.#taken;
  }

  /** Undefined beyond its end. */
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

  /** Puts something in the place of what is there. */
  replace(position: number, item: T): void {
    this.#items[this.#taken + position] = item;
  }

  /** Takes out what is near the front: only what is before it moves. */
  remove(position: number): void {
    this.#items.copyWithin(this.#taken + 1, this.#taken, this.#taken + position);
    this.#taken += 1;
    this.#tidy();
  }

  /** Puts something before what is at that position. */
  insert(position: number, item: T): void {
    this.#items.splice(this.#taken + position, 0, item);
  }

  /** Where it is, looked for from the end; -1 if it is not there any more. */
  positionOf(item: T): number {
    const index = this.#items.lastIndexOf(item);
    return index < this.#taken ? -1 : index - this.#taken;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let index = this.#taken; index < this.#items.length; index += 1) yield this.#items[index] as T;
  }

  /** What has been taken is given up once it is the larger part: each item moves but once on the average. */
  #tidy(): void {
    if (this.#taken < MOST_TAKEN || this.#taken * 2 < this.#items.length) return;
    this.#items = this.#items.slice(this.#taken);
    this.#taken = 0;
  }
}
