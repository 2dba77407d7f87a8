import { EventEmitter } from 'node:events';
import { apply } from './builtins.ts';

/** Each call copies all arguments to the stack, which has room for some hundred thousand. */
const MANY = 20_000;

const { slice } = Array.prototype;

interface Emitting {
  _events?: Record<PropertyKey, unknown>;
  domain?: unknown;
}

/**
 * Emits an event with very many arguments in the same way as Node. Returns undefined if Node has to do it: if there are fewer arguments, or
 * if more has to be done than calling the listeners.
 */
export function emitMany(emitter: unknown, args: readonly unknown[]): boolean | undefined {
  if (args.length < MANY || args[0] === 'error' || !(emitter instanceof EventEmitter) || doesMore(emitter))
    return undefined;
  const handler = (emitter as Emitting)._events?.[args[0] as PropertyKey];
  const given = slice.call(args, 1);
  if (typeof handler === 'function') apply(handler as () => void, emitter, given);
  else if (Array.isArray(handler))
    for (const each of slice.call(handler) as (() => void)[]) apply(each, emitter, given);
  return handler !== undefined;
}

/** Whether the emitter handles rejected promises of its listeners (`captureRejections`), or belongs to a domain. */
function doesMore(emitter: object): boolean {
  const captures = Object.getOwnPropertySymbols(emitter).find(({ description }) => description === 'kCapture');
  return 'domain' in emitter || captures === undefined || (emitter as never)[captures] !== false;
}
