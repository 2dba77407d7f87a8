/**
 * Runs code of the probe. Its errors must not reach the program, for example if the program has replaced something that the probe uses. The
 * event is then not reported.
 */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
