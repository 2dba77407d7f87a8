/** Received data that no expectation has taken yet. */
export class Inbox {
  #chunks: Buffer[] = [];
  #lastTaken: Buffer = Buffer.alloc(0);
  /** Number of all bytes that have come. */
  received = 0;
  /** Number of bytes that were taken. */
  taken = 0;
  /** How many of the present bytes were already compared and are as expected. */
  #equal = 0;

  get length(): number {
    return this.received - this.taken;
  }

  add(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.received += bytes.length;
  }

  all(): Buffer {
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    if (whole) return whole;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  take(count: number): Buffer {
    const all = this.all();
    this.#lastTaken = all.subarray(0, count);
    this.#chunks = [all.subarray(count)];
    this.taken += this.#lastTaken.length;
    this.#equal = 0;
    return this.#lastTaken;
  }

  /** Takes a line and its `\n`. Returns undefined if there is no complete line. */
  takeLine(): Buffer | undefined {
    const end = this.all().indexOf(0x0a);
    return end === -1 ? undefined : this.take(end + 1).subarray(0, -1);
  }

  lastTaken(): Buffer {
    return this.#lastTaken;
  }

  /** Position of the first byte that is not as expected, among all bytes that have come. Bytes are not compared again. */
  differsFrom(expected: Buffer): number | undefined {
    let from = 0;
    for (const chunk of this.#chunks) {
      const to = Math.min(from + chunk.length, expected.length);
      if (to > this.#equal) {
        const start = Math.max(from, this.#equal);
        const own = chunk.subarray(start - from, to - from);
        const wanted = expected.subarray(start, to);
        if (!own.equals(wanted)) return this.taken + start + own.findIndex((byte, index) => byte !== wanted[index]);
        this.#equal = to;
      }
      from += chunk.length;
    }
    return undefined;
  }
}
