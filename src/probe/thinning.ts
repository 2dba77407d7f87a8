import net from 'node:net';
import type { Allowance } from './allowance.ts';
import type { Channel } from './channel.ts';
import type { Emitter, ObjectRegistry } from './object-registry.ts';

/** Events and calls that change the life of a server or socket. */
const LASTING_EVENTS = new Set(['close', 'connect', 'end', 'error', 'finish', 'listening']);
const LASTING_CALLS = new Set(['close', 'connect', 'destroy', 'destroySoon', 'end', 'listen', 'resetAndDestroy']);

/** Leaves out events of a busy program, and counts them. */
export interface Thinning {
  /** Whether an event is only counted. */
  omitsEvent(object: Emitter, event: string, args: readonly unknown[]): boolean;
  /** Whether a call is only counted. Finding its caller needs the stack, which takes longer than most calls. */
  omitsCall(object: Emitter | undefined, name: string): boolean;
  /** A call is reported. */
  noteReportedCall(): void;
  /** Whether listeners of an object do not matter because the object itself was left out. */
  omitsListenersOf(object: unknown): boolean;
  /** Reports the counts. */
  flush(): void;
}

/** Counts since the last report. */
interface UnreportedCounts {
  events: Map<string, number>;
  bytes: number;
  calls: number;
}

/** @param flushLater called when counts should be reported soon */
export function createThinning(
  channel: Channel,
  objects: ObjectRegistry,
  allowance: Allowance,
  flushLater: () => void,
): Thinning {
  let counted = createCounts();

  function flush(): void {
    allowance.refresh();
    const { events, bytes, calls } = counted;
    if (events.size + calls === 0) return;
    counted = createCounts();
    channel.send({
      kind: 'omitted',
      events: Object.fromEntries(events),
      ...(bytes > 0 ? { bytes } : {}),
      ...(calls > 0 ? { calls } : {}),
    });
  }

  return {
    omitsEvent(object, event, args) {
      if (!allowance.isSpent()) {
        flush();
        allowance.spend();
        return false;
      }
      if (LASTING_EVENTS.has(event) && objects.isKnown(object)) {
        flush();
        return false;
      }
      counted.events.set(event, (counted.events.get(event) ?? 0) + 1);
      if (event === 'data') counted.bytes += bytesOf(object, args[1]);
      flushLater();
      return true;
    },
    omitsCall(object, name) {
      if (!allowance.isSpent()) return false;
      if (object !== undefined && LASTING_CALLS.has(name) && objects.isKnown(object)) return false;
      counted.calls += 1;
      flushLater();
      return true;
    },
    noteReportedCall() {
      flush();
      allowance.spend();
    },
    omitsListenersOf: (object) => allowance.isSpent() && !objects.isKnown(object as Emitter) && !isPipe(object),
    flush,
  };
}

function createCounts(): UnreportedCounts {
  return { events: new Map(), bytes: 0, calls: 0 };
}

/** Standard streams of child processes are recognized when they are created. */
function isPipe(object: unknown): boolean {
  if (!(object instanceof net.Socket)) return false;
  const { _handle: handle } = object as { _handle?: object | null };
  return handle?.constructor?.name === 'Pipe';
}

/** Size of the data of 'data'. A string counts as many bytes as it was decoded from. */
function bytesOf(object: Emitter, data: unknown): number {
  if (typeof data !== 'string') return data instanceof Uint8Array ? data.byteLength : 0;
  const { readableEncoding } = object as { readableEncoding?: BufferEncoding | null };
  return Buffer.byteLength(data, readableEncoding ?? 'utf8');
}
