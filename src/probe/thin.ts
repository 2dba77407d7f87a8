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
  leavesOut(object: Emitter, event: string): boolean;
  /** Whether a call is neither told nor counted: who made it would be known only from the stack, which takes longer than most calls. */
  leavesOutCall(object: Emitter | undefined, name: string): boolean;
  /** A call is told. */
  tellsCall(): void;
  /** Whether it does not matter who listens to an object: it was left out itself. */
  isLeftOut(object: unknown): boolean;
  /** Tells what was counted. */
  tell(): void;
}

/** @param later is called when something was counted that is to be told soon */
export function thin(channel: Channel, objects: Objects, allowance: Allowance, later: () => void): Thinning {
  let counts = new Map<string, number>();

  function tell(): void {
    allowance.refresh();
    if (counts.size === 0) return;
    const events = Object.fromEntries(counts);
    counts = new Map();
    channel.tell({ kind: 'omitted', events });
  }

  return {
    leavesOut(object, event) {
      if (!allowance.isSpent()) {
        tell();
        allowance.spend();
        return false;
      }
      if (LASTING_EVENTS.has(event) && objects.isKnown(object)) return false;
      counts.set(event, (counts.get(event) ?? 0) + 1);
      later();
      return true;
    },
    leavesOutCall(object, name) {
      if (!allowance.isSpent()) return false;
      return object === undefined || !LASTING_CALLS.has(name) || !objects.isKnown(object);
    },
    tellsCall: allowance.spend,
    isLeftOut: (object) => allowance.isSpent() && !objects.isKnown(object as Emitter) && !isPipe(object),
    tell,
  };
}

/** Which of these are ends of a child's standard streams is seen when they are made. */
function isPipe(object: unknown): boolean {
  if (!(object instanceof net.Socket)) return false;
  const { _handle: handle } = object as { _handle?: object | null };
  return handle?.constructor?.name === 'Pipe';
}
