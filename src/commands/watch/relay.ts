import type { Attendance } from '../../tracer/attend.ts';
import type { Context } from '../context.ts';

/** How soon a program shows that it has got a signal itself, as the terminal sends Ctrl-C to all of its job, in milliseconds. */
const EVIDENCE_MS = 150;

/** Hands signals on to the programs that have not got them by themselves, and does not heed them otherwise. */
export function relaySignals({ heedSignals }: Context, attendance: Attendance): { wasStopped(): boolean } & Disposable {
  let wasStopped = false;
  const heeding = heedSignals((signal) => {
    wasStopped = true;
    const deaf = attendance.deaf();
    setTimeout(() => {
      for (const program of deaf()) program.signal(signal);
    }, EVIDENCE_MS);
  });
  return { wasStopped: () => wasStopped, [Symbol.dispose]: () => heeding[Symbol.dispose]() };
}
