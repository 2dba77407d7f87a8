import type { Attendance, Signallable } from '../../tracer/attend.ts';
import type { Context } from '../context.ts';

/** How soon a program shows that it has got a signal itself, as the terminal sends Ctrl-C to all of its job, in milliseconds. */
const EVIDENCE_MS = 150;

export interface Relay extends Disposable {
  /** The programs that were running when a signal came. */
  readonly stopped: ReadonlySet<string>;
}

/** What else a signal means. */
interface Hearing {
  /** Hears that somebody wants it all to end. */
  onSignal: () => void;
  /** Whether somebody is asked what comes next: then signals are for us, since the programs stand still. */
  isWaiting: () => boolean;
}

/** Hands signals on to the programs that have not got them by themselves, and does not heed them otherwise. */
export function relaySignals(
  { heedSignals, interrupt }: Context,
  attendance: Attendance,
  { onSignal, isWaiting }: Hearing,
): Relay {
  const stopped = new Set<string>();
  const heeding = heedSignals((signal) => {
    onSignal();
    if (isWaiting()) {
      interrupt(signal);
      return;
    }
    for (const { name } of attendance.running()) stopped.add(name);
    afterwards(attendance, (deaf) => {
      const hasNobodyHeard = deaf.length === attendance.running().length;
      if (isWaiting() && hasNobodyHeard) interrupt(signal);
      for (const program of deaf) program.signal(signal);
      // A shell waits for what it has started before it heeds some signals.
      afterwards(attendance, (others) => {
        for (const program of others) program.signalInside(signal);
      });
    });
  });
  return { stopped, [Symbol.dispose]: () => heeding[Symbol.dispose]() };
}

/** Does something with the programs that show no sign of a signal after a while. */
function afterwards(attendance: Attendance, act: (deaf: readonly Signallable[]) => void): void {
  const deaf = attendance.deaf();
  setTimeout(() => act(deaf()), EVIDENCE_MS);
}
