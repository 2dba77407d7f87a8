/** Lets everybody who waits look again. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();

  notify(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at the next stir, or after a time in milliseconds: then with false. */
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

/** Resolves once all that has already come in was read: whoever was kept from reading may only think that nothing came. */
export async function readPending(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
}
