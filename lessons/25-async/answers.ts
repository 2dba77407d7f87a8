import type { Trace } from '../../src/model/record.ts';
import { after, all, call, crash, event, first, output, type Seen, type Selector } from '../../src/model/select.ts';

/** Something that a program prints, by its beginning. */
export function says(program: string, text: string): Selector {
  return output(program, { where: (seen) => seen.text.startsWith(text) });
}

const brings = (text: string) => ({ where: ({ data }: Seen): boolean => data?.text?.includes(text) === true });

/** The piece at which the reader leaves its loop. */
export const lastPiece = event('client', 'data', brings('2'));

/** What the signal of `listen()` does to a client that is connected. */
export function fateOfConnected(trace: Trace): string | undefined {
  if (first(trace, crash('server')) || first(trace, event('server', 'error'))) return 'error';
  if (first(trace, event('client', 'data'))) return 'stays';
  return first(trace, event('client', 'close')) || trace.over ? 'cut' : undefined;
}

/** What becomes of the socket of a loop that was left. */
export function fateOfLeft(trace: Trace): string | undefined {
  const last = first(trace, lastPiece);
  if (!last) return undefined;
  const rest = after(trace, last);
  if (first(rest, event('client', 'close', { object: last.object }))) return 'closed';
  if (first(rest, event('client', 'data', { object: last.object }))) return 'flows';
  return trace.over ? 'waits' : undefined;
}

/** What the guest got first. */
export function firstServed(trace: Trace): string | undefined {
  const text = first(trace, event('client', 'data'))?.data?.text;
  if (text === undefined) return undefined;
  const dishes = ['soup', 'tea'].filter((dish) => text.includes(dish));
  return dishes.length > 1 ? 'both' : dishes[0];
}

/** All that the guest got. */
export function served(trace: Trace): string {
  return all(trace, event('client', 'data'))
    .map(({ data }) => data?.text ?? '')
    .join('');
}

/** Whether the guest got both dishes, in the order in which it had asked for them. */
export function isInOrder(trace: Trace): boolean {
  return served(trace) === 'hot soup hot tea ';
}

/** Who is told of a dish that there is not. */
export function toldOfSnow(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'process';
  if (first(trace, event('server', 'error', { where: ({ error }) => error?.message === 'no such dish' })))
    return 'listener';
  return trace.over ? 'nobody' : undefined;
}

/** Whether the kitchen outlived the clients. */
export function isAlive(trace: Trace): boolean {
  return !first(trace, crash('server'));
}

/** Whether the first order of `rude` was served and broken off, and the second one served. */
export function servesAfterAll(trace: Trace): boolean {
  return (
    first(trace, event('picky', 'close')) !== undefined &&
    first(trace, call('rude', 'resetAndDestroy')) !== undefined &&
    first(trace, says('rude', 'hot tea')) !== undefined &&
    isAlive(trace)
  );
}

/** What a loop is told when its socket is destroyed. */
export function toldToLoop(trace: Trace): string | undefined {
  if (first(trace, says('client', 'the end'))) return 'ends';
  if (first(trace, says('client', 'caught'))) return 'throws';
  return trace.over ? 'waits' : undefined;
}

/** When the server was closed. */
export function whenClosed(trace: Trace): string | undefined {
  const closed = first(trace, says('server', 'closed'));
  if (!closed) return trace.over ? 'never' : undefined;
  const left = first(trace, event('server', 'end', { nth: 2 }));
  return left && left.seq < closed.seq ? 'later' : 'now';
}

/** The code that the first loop of a program was given. */
export function codeOf(program: string, nth: number, trace: Trace): string {
  const told = all(trace, says(program, 'caught'))[nth - 1];
  return told?.text.replace('caught ', '') ?? '';
}
