/** A promise that rejects with the signal's reason once the signal is aborted. `dispose` stops listening to the signal. */
export function rejectOnAbort(signal: AbortSignal): { rejected: Promise<never>; dispose: () => void } {
  const listening = new AbortController();
  const rejected = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { signal: listening.signal });
    if (signal.aborted) onAbort();
  });
  rejected.catch(() => {
    // The signal may be aborted while nobody waits for this promise. Whoever waits gets the error.
  });
  return { rejected, dispose: () => listening.abort() };
}
