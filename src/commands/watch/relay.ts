import { constants } from 'node:os';
import type { Context, EndSignal } from '../../context/context.ts';
import { Interrupted } from '../../context/errors.ts';
import { onAbort } from '../../context/on-abort.ts';
import type { WatchRun } from '../../tracer/watch-run.ts';

export interface Relay extends Disposable {
  /** The programs that were running when a signal came. */
  readonly stopped: ReadonlySet<string>;
  /** Ends the programs for whatever reason it is that we leave. */
  end(): void;
}

/** What else a signal means. */
interface Hearing {
  /** Hears that somebody wants it all to end. */
  onSignal: () => void;
  /** Whether somebody is asked what comes next: then signals are for us, since the programs stand still. */
  isWaiting: () => boolean;
}

/**
 * Hands signals on to the programs that have not got them by themselves, and does not heed them otherwise. Whatever else interrupts us ends
 * the programs.
 */
export function relaySignals(
  { takeOverSignals, interrupt, signal: interrupted }: Context,
  attendance: WatchRun,
  { onSignal, isWaiting }: Hearing,
): Relay {
  const stopped = new Set<string>();
  let heard: EndSignal | undefined;
  const heeding = takeOverSignals((signal) => {
    onSignal();
    if (isWaiting()) {
      heard ??= signal;
      interrupt(signal);
      return;
    }
    for (const name of attendance.running()) stopped.add(name);
    attendance.forwardSignal(signal);
  });
  function end(): void {
    if (heard) attendance.end(heard, 'signal');
    else endFor(interrupted.reason, attendance, isWaiting());
  }
  // Not while somebody is asked: the question would be erased together with what the programs say to it.
  const ending = onAbort(interrupted, () => isWaiting() || end());
  return {
    stopped,
    end,
    [Symbol.dispose]() {
      heeding[Symbol.dispose]();
      ending[Symbol.dispose]();
    },
  };
}

/** A key that stands for a signal, or a terminal that is gone, and sends one itself; otherwise it is us who leave. */
function endFor(reason: unknown, attendance: WatchRun, isAsked: boolean): void {
  const status = reason instanceof Interrupted ? reason.status : 0;
  if (status === statusOf('SIGINT')) attendance.end('SIGINT', isAsked ? 'key' : 'us');
  else if (status === statusOf('SIGHUP')) attendance.end('SIGHUP', 'signal');
  else attendance.end('SIGTERM', 'us');
}

function statusOf(name: NodeJS.Signals): number {
  return 128 + constants.signals[name];
}
