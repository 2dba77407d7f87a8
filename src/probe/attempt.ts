/**
 * Does something for the probe. What goes wrong in it, as when the program has replaced something that it builds on, is not to reach the
 * program: it is not told then.
 */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
