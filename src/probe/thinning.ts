import net from 'node:net';
import type { Allowance } from './allowance.ts';
import type { Channel } from './channel.ts';
import type { Emitter, ObjectRegistry } from './object-registry.ts';

/** What makes a difference to what becomes of a server or socket. */
const LASTING_EVENTS = new Set(['close', 'connect', 'end', 'error', 'finish', 'listening']);
const LASTING_CALLS = new Set(['close', 'connect', 'destroy', 'destroySoon', 'end', 'listen', 'resetAndDestroy']);

/** Leaves out what there is too much of, and counts it. */
export interface Thinning {
  /** Whether an event is only counted. */
  omitsEvent(object: Emitter, event: string, args: readonly unknown[]): boolean;
  /** Whether a call is only counted: who made it would be known only from the stack, which takes longer than most calls. */
  omitsCall(object: Emitter | undefined, name: string): boolean;
  /** A call is told. */
  noteReportedCall(): void;
  /** Whether it does not matter who listens to an object: it was left out itself. */
  omitsListenersOf(object: unknown): boolean;
  /** Tells what was counted. */
  flush(): void;
}

/** What was counted since it was last told. */
interface OmittedCounts {
  events: Map<string, number>;
  bytes: number;
  calls: number;
}

/** @param flushLater is called when something was counted that is to be told soon */
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

function createCounts(): OmittedCounts {
  return { events: new Map(), bytes: 0, calls: 0 };
}

/** Which of these are ends of a child's standard streams is seen when they are made. */
function isPipe(object: unknown): boolean {
  if (!(object instanceof net.Socket)) return false;
  const { _handle: handle } = object as { _handle?: object | null };
  return handle?.constructor?.name === 'Pipe';
}

/** Of what 'data' brings; a text counts as what it was read from. */
function bytesOf(object: Emitter, data: unknown): number {
  if (typeof data !== 'string') return data instanceof Uint8Array ? data.byteLength : 0;
  const { readableEncoding } = object as { readableEncoding?: BufferEncoding | null };
  return Buffer.byteLength(data, readableEncoding ?? 'utf8');
}
