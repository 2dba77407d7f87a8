import type { Attendance } from '../../tracer/attend.ts';
import type { Context } from '../context.ts';

/** How soon a program shows that it has got a signal itself, as the terminal sends Ctrl-C to all of its job, in milliseconds. */
const EVIDENCE_MS = 150;

export interface Relay extends Disposable {
  /** The programs that were running when a signal came. */
  readonly stopped: ReadonlySet<string>;
}

/**
 * Hands signals on to the programs that have not got them by themselves, and does not heed them otherwise.
 *
 * @param onSignal hears that somebody wants it all to end
 */
export function relaySignals({ heedSignals }: Context, attendance: Attendance, onSignal: () => void): Relay {
  const stopped = new Set<string>();
  const heeding = heedSignals((signal) => {
    onSignal();
    for (const { name } of attendance.running()) stopped.add(name);
    const deaf = attendance.deaf();
    setTimeout(() => {
      for (const program of deaf()) program.signal(signal);
    }, EVIDENCE_MS);
  });
  return { stopped, [Symbol.dispose]: () => heeding[Symbol.dispose]() };
}
