import type { KeptOutput } from '../model/kept-output.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 16 * 1024;

/** Collects the output of a program. Of long output, the beginning and the end are kept. */
export function createOutputBuffer(): { add(bytes: Buffer): void; read(): KeptOutput } {
  const head: Buffer[] = [];
  let headBytes = 0;
  let tail = Buffer.alloc(0);
  let allBytes = 0;

  return {
    add(bytes) {
      allBytes += bytes.length;
      const first = bytes.subarray(0, HEAD_BYTES - headBytes);
      if (first.length > 0) head.push(first);
      headBytes += first.length;
      const rest = bytes.subarray(first.length);
      // A copy, because a slice would keep the whole buffer in memory.
      if (rest.length > 0) tail = Buffer.concat([tail, rest.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    },
    read() {
      const leftOutBytes = allBytes - headBytes - tail.length;
      const isWhole = leftOutBytes === 0;
      const text = Buffer.concat(isWhole ? [...head, tail] : head).toString();
      return { text, leftOutBytes, end: isWhole ? '' : tail.toString() };
    },
  };
}
