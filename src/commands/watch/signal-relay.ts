import { constants } from 'node:os';
import type { Context, EndSignal } from '../../context/context.ts';
import { Interrupted } from '../../context/errors.ts';
import { onAbort } from '../../context/on-abort.ts';
import type { WatchRun } from '../../tracer/watch-run.ts';

export interface SignalRelay extends Disposable {
  /** The names of the programs that were running when a signal came. */
  readonly stopped: ReadonlySet<string>;
  /** Ends the programs when we leave. */
  end(): void;
}

interface RelayEvents {
  /** Called when a signal comes. */
  onSignal: () => void;
  /** Whether the user is being asked. Then signals are for us, because the programs stand still. */
  isWaiting: () => boolean;
}

/**
 * Hands signals on to the programs that have not got them, and does not end because of them. Any other interruption ends the programs.
 */
export function relaySignals(
  { takeOverSignals, interrupt, signal: interrupted }: Context,
  run: WatchRun,
  { onSignal, isWaiting }: RelayEvents,
): SignalRelay {
  const stopped = new Set<string>();
  let received: EndSignal | undefined;
  const heeding = takeOverSignals((signal) => {
    onSignal();
    if (isWaiting()) {
      received ??= signal;
      interrupt(signal);
      return;
    }
    for (const name of run.running()) stopped.add(name);
    run.forwardSignal(signal);
  });
  function end(): void {
    if (received) run.end(received, 'signal');
    else endBecauseOf(interrupted.reason, run, isWaiting());
  }
  // Not while the user is being asked: erasing the question would also erase what the programs print.
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

/** Ends the programs with the signal that fits: SIGINT after Ctrl-C, SIGHUP if the terminal is gone, otherwise SIGTERM. */
function endBecauseOf(reason: unknown, run: WatchRun, isAsked: boolean): void {
  const status = reason instanceof Interrupted ? reason.status : 0;
  if (status === statusForSignal('SIGINT')) run.end('SIGINT', isAsked ? 'key' : 'us');
  else if (status === statusForSignal('SIGHUP')) run.end('SIGHUP', 'signal');
  else run.end('SIGTERM', 'us');
}

function statusForSignal(name: NodeJS.Signals): number {
  return 128 + constants.signals[name];
}
