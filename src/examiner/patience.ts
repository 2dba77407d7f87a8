/** How long an exam waits, in milliseconds. */
export interface Patience {
  /** For a program to listen. */
  listenMs: number;
  /** For anything at all to come from a program that does nothing. */
  silenceMs: number;
  /** For all of what is expected, as long as more of it goes on coming and each byte is right. */
  steadyMs: number;
  /** For the end of what goes on coming, and of which nobody knows how much it will be. */
  endlessMs: number;
  /** For a program that is at work, or waits for a processor: what it does with one is bounded by `processorMs`. */
  busyMs: number;
  /** For a program that is at work, in milliseconds of processor time: however busy the machine is, it has had these. */
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

/** Once it was seen that a program leaves something out, the other checks need not wait as long to see it again. */
export function shortenPatience(patience: Patience): Patience {
  return { ...patience, silenceMs: patience.silenceMs / 3, processorMs: patience.processorMs / 3 };
}
