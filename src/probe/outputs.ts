import fs from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Allowance } from './allowance.ts';
import { attempt } from './attempt.ts';
import { now } from './channel.ts';
import { stdioDescriptor } from './object-registry.ts';
import type { Reporter } from './reporter.ts';
import { callOriginal } from './stacks.ts';
import { wrapMethod } from './wrap.ts';

/** Reports what the program prints, in its order among the events. */
export interface Outputs {
  /** `write` of a stream is called with these arguments. */
  noteWrite(stream: unknown, args: readonly unknown[]): void;
}

/**
 * Wraps `fs.writeSync`. Standard streams are seen by the code that watches `net.Socket`. Output beyond the allowance is not reported. The
 * tracer still reads it from the pipe, but its position among the events is less exact.
 */
export function watchOutputs(reporter: Reporter, allowance: Allowance): Outputs {
  const streams = { 1: 'stdout', 2: 'stderr' } as const;
  const checkLimit = createOutputLimit(allowance);
  // A character may be split between two writes. The reader of the pipe joins it again too.
  const decoders = { 1: new StringDecoder('utf8'), 2: new StringDecoder('utf8') };

  function output(descriptor: unknown, bytes: () => Uint8Array | undefined): void {
    const limit = descriptor === 1 || descriptor === 2 ? checkLimit() : 'unreported';
    if ((descriptor !== 1 && descriptor !== 2) || limit === 'unreported') return;
    const given = bytes();
    const afterUnreported = limit === 'first after unreported';
    if (given) reporter.output(streams[descriptor], decoders[descriptor].write(given), afterUnreported);
  }

  wrapMethod(fs, 'writeSync', (original) => {
    return function writeSync(...args) {
      attempt(() => {
        output(args[0], () => (typeof args[1] === 'string' ? bytesOf(args[1], args[3]) : writtenPart(args[1], args)));
      });
      return callOriginal(original, this, args);
    };
  });

  return {
    noteWrite: (stream, args) => attempt(() => output(stdioDescriptor(stream), () => bytesOf(args[0], args[1]))),
  };
}

/** After a pause of this length, output is reported again, in milliseconds. */
const LULL_MS = 250;

/** Decides for each output whether it is reported. After too much output, nothing is reported until there was a pause. */
function createOutputLimit(allowance: Allowance): () => 'reported' | 'first after unreported' | 'unreported' {
  let leftOutAt: number | undefined;
  return () => {
    const at = leftOutAt === undefined ? 0 : now();
    const isLull = leftOutAt !== undefined && at - leftOutAt > LULL_MS;
    if (isLull) {
      allowance.refresh();
      leftOutAt = undefined;
    }
    if (leftOutAt === undefined && !allowance.isSpent()) {
      allowance.spend();
      return isLull ? 'first after unreported' : 'reported';
    }
    leftOutAt = at || now();
    return 'unreported';
  };
}

/** The part of a buffer that `fs.writeSync(fd, buffer, offset, length)` writes. */
function writtenPart(chunk: unknown, args: readonly unknown[]): Uint8Array | undefined {
  if (!ArrayBuffer.isView(chunk)) return undefined;
  const [offset, length] = isOptions(args[2]) ? [args[2].offset, args[2].length] : [args[2], args[3]];
  const from = typeof offset === 'number' ? offset : 0;
  const to = typeof length === 'number' ? from + length : chunk.byteLength;
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength).subarray(from, to);
}

function isOptions(given: unknown): given is { offset?: unknown; length?: unknown } {
  return typeof given === 'object' && given !== null;
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array | undefined {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk !== 'string') return undefined;
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
}
