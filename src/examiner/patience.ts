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
export function shortened(patience: Patience): Patience {
  return { ...patience, silenceMs: patience.silenceMs / 3, processorMs: patience.processorMs / 3 };
}

/** Lets everybody who waits look again. */
export class Stirring {
  readonly #waiting = new Set<() => void>();

  stir(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at the next stir, or after a time in milliseconds: then with false. */
  next(limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isStirred: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(isStirred);
      };
      const wake = (): void => settle(true);
      const timer = setTimeout(() => settle(false), Math.max(1, limitMs));
      this.#waiting.add(wake);
    });
  }
}

/** Resolves once all that has already come in was read: whoever was kept from reading may only think that nothing came. */
export async function readAll(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
}
