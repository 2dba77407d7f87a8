import type { NodeInternals } from './node-internals.ts';

/** The binding of Node that counts asynchronous resources. */
interface AsyncWrap {
  async_id_fields?: Float64Array;
  constants?: { kAsyncIdCounter?: number };
}

/**
 * Keeps the async ids of the program as they would be without the probe.
 *
 * @returns a function that resets the counter to its present value
 */
export function saveAsyncIds(internals: NodeInternals | undefined): () => void {
  const { async_id_fields: fields, constants } = (internals?.bindingOf('async_wrap') ?? {}) as AsyncWrap;
  const counter = constants?.kAsyncIdCounter;
  if (!fields || counter === undefined) return () => undefined;
  const before = fields[counter] ?? 0;
  return () => {
    fields[counter] = before;
  };
}
