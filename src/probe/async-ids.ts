import type { NodeInternals } from './node-internals.ts';

/** The part of Node that counts asynchronous resources. */
interface AsyncWrap {
  async_id_fields?: Float64Array;
  constants?: { kAsyncIdCounter?: number };
}

/**
 * Lets the program's asynchronous resources have the numbers that they have without us.
 *
 * @returns what takes back the numbers that were given since
 */
export function saveAsyncIds(inside: NodeInternals | undefined): () => void {
  const { async_id_fields: fields, constants } = (inside?.bindingOf('async_wrap') ?? {}) as AsyncWrap;
  const counter = constants?.kAsyncIdCounter;
  if (!fields || counter === undefined) return () => undefined;
  const before = fields[counter] ?? 0;
  return () => {
    fields[counter] = before;
  };
}
