/** How long an exam waits, in milliseconds. */
export interface Patience {
  /** For the program to listen. */
  listenMs: number;
  /** For any data or event from an idle program. */
  silenceMs: number;
  /** For all of the expected data, if correct data keeps coming. */
  steadyMs: number;
  /** For the end of data of unknown length that keeps coming. */
  endlessMs: number;
  /** For a program that works or waits for a processor. `processorMs` limits the work. */
  busyMs: number;
  /** For a program that works, in milliseconds of processor time. This does not depend on how busy the machine is. */
  processorMs: number;
}

export const PATIENCE: Patience = {
  listenMs: 10_000,
  silenceMs: 4_000,
  steadyMs: 300_000,
  endlessMs: 60_000,
  busyMs: 90_000,
  processorMs: 4_000,
};

/** After a program has once failed to do something, other checks need not wait as long for the same. */
export function shortenPatience(patience: Patience): Patience {
  return { ...patience, silenceMs: patience.silenceMs / 3, processorMs: patience.processorMs / 3 };
}
