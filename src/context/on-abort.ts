/** Has something done once a signal is aborted, or at once if it is already, until it is disposed of. */
export function onAbort(signal: AbortSignal | undefined, act: () => void): Disposable {
  signal?.addEventListener('abort', act);
  if (signal?.aborted) act();
  return { [Symbol.dispose]: () => signal?.removeEventListener('abort', act) };
}
