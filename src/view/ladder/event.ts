import { idOf, numberOf, propertyOf, textOf } from '../../model/argument.ts';
import type { EventRecord, Value } from '../../model/record.ts';
import { writeValue } from '../../model/value.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { endpoint, payload, shortAddress, shortError, writtenValue, writtenValues } from './values.ts';

type Telling = (record: EventRecord, look: Look) => string[];

/** For each event, the values that tell most about it. */
const TELLING: Readonly<Record<string, Telling>> = {
  listening: ({ state }) => [shortAddress(state.address)],
  connection: ({ args: [brought], socket, state }, look) => {
    const { remoteAddress, remotePort } = socket ?? state;
    const from = remoteAddress === undefined ? '' : look.words.from(endpoint(remoteAddress, remotePort));
    return [!brought || idOf(brought) === 'socket#1' ? '' : writtenValue(brought, look), from];
  },
  connect: ({ state }, { words }) => {
    const { remoteAddress, remotePort, localPort } = state;
    if (remoteAddress === undefined || localPort === undefined) return [];
    return [words.connected(endpoint(remoteAddress, remotePort), `:${localPort}`)];
  },
  data: (record, look) => (record.data ? payload(record.data, look) : given(record, look)),
  error: (record, look) => (record.error ? [shortError(record.error)] : given(record, look)),
  close: ({ args: [hadError] }, { words }) => {
    if (hadError?.kind !== 'boolean') return [];
    return [hadError.value ? words.closedAfterError : words.closedWithoutError];
  },
  timeout: ({ state }, { words }) => (state.timeout ? [words.idle(state.timeout)] : []),
  lookup: ({ args, error }, { glyphs }) => {
    const [, address = '', , host = ''] = args.map(bare);
    return [host, glyphs.gives, error ? shortError(error) : address];
  },
  connectionAttempt: ({ args }) => [attempted(args)],
  connectionAttemptFailed: ({ args }) => {
    const [, , , error] = args;
    return [attempted(args), error?.kind === 'error' && error.code ? escapeUnsafe(error.code) : bare(error)];
  },
  connectionAttemptTimeout: ({ args }) => [attempted(args)],
  drop: (record, look) => {
    const [dropped] = record.args;
    const address = textOf(propertyOf(dropped, 'remoteAddress'));
    if (address === undefined) return given(record, look);
    return [look.words.from(endpoint(address, numberOf(propertyOf(dropped, 'remotePort'))))];
  },
};

/** What is said after an event's name. */
export function telling(record: EventRecord, look: Look): string[] {
  const told = Object.hasOwn(TELLING, record.name) ? TELLING[record.name] : given;
  return (told?.(record, look) ?? []).filter((part) => part !== '');
}

function given({ args }: EventRecord, look: Look): string[] {
  return [writtenValues(args, look).join(', ')];
}

function attempted([address, port]: readonly Value[]): string {
  // A path has none.
  return endpoint(bare(address), port?.kind === 'undefined' ? undefined : port && bare(port));
}

/** A value, a string without its quotes. */
function bare(value: Value | undefined): string {
  return value ? escapeUnsafe(textOf(value) ?? writeValue(value)) : '';
}
