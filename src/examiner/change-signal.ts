/** Wakes everybody who waits for a change. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();

  notify(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at the next change, or with false after this time in milliseconds. */
  wait(limitMs: number): Promise<boolean> {
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

/** Resolves when everything that has come in was read. Without it, a busy process may only seem to be silent. */
export async function readPending(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
}
