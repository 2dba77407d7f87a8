import net from 'node:net';
import type { Allowance } from './budget.ts';
import type { Channel } from './channel.ts';
import type { Emitter, Objects } from './objects.ts';

/** What makes a difference to what becomes of a server or socket. */
const LASTING_EVENTS = new Set(['close', 'connect', 'end', 'error', 'finish', 'listening']);
const LASTING_CALLS = new Set(['close', 'connect', 'destroy', 'destroySoon', 'end', 'listen', 'resetAndDestroy']);

/** Leaves out what there is too much of, and counts it. */
export interface Thinning {
  /** Whether an event is only counted. */
  leavesOut(object: Emitter, event: string, args: readonly unknown[]): boolean;
  /** Whether a call is only counted: who made it would be known only from the stack, which takes longer than most calls. */
  leavesOutCall(object: Emitter | undefined, name: string): boolean;
  /** A call is told. */
  tellsCall(): void;
  /** Whether it does not matter who listens to an object: it was left out itself. */
  isLeftOut(object: unknown): boolean;
  /** Tells what was counted. */
  tell(): void;
}

/** What was counted since it was last told. */
interface Counted {
  events: Map<string, number>;
  bytes: number;
  calls: number;
}

/** @param later is called when something was counted that is to be told soon */
export function thin(channel: Channel, objects: Objects, allowance: Allowance, later: () => void): Thinning {
  let counted = nothingCounted();

  function tell(): void {
    allowance.refresh();
    const { events, bytes, calls } = counted;
    if (events.size + calls === 0) return;
    counted = nothingCounted();
    channel.tell({
      kind: 'omitted',
      events: Object.fromEntries(events),
      ...(bytes > 0 ? { bytes } : {}),
      ...(calls > 0 ? { calls } : {}),
    });
  }

  return {
    leavesOut(object, event, args) {
      if (!allowance.isSpent()) {
        tell();
        allowance.spend();
        return false;
      }
      if (LASTING_EVENTS.has(event) && objects.isKnown(object)) {
        tell();
        return false;
      }
      counted.events.set(event, (counted.events.get(event) ?? 0) + 1);
      if (event === 'data') counted.bytes += bytesOf(object, args[1]);
      later();
      return true;
    },
    leavesOutCall(object, name) {
      if (!allowance.isSpent()) return false;
      if (object !== undefined && LASTING_CALLS.has(name) && objects.isKnown(object)) return false;
      counted.calls += 1;
      later();
      return true;
    },
    tellsCall() {
      tell();
      allowance.spend();
    },
    isLeftOut: (object) => allowance.isSpent() && !objects.isKnown(object as Emitter) && !isPipe(object),
    tell,
  };
}

function nothingCounted(): Counted {
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
