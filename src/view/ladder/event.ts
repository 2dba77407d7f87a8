import { idOf, numberOf, propertyOf, textOf } from '../../model/argument.ts';
import type { EventRecord, Value } from '../../model/record.ts';
import { writeValue } from '../../model/value.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { endpointText, payloadTexts, shortAddress, shortError, valueText, valueTexts } from './values.ts';

type Details = (record: EventRecord, look: Look) => string[];

/** For each event, the values that are shown. */
const DETAILS: Readonly<Record<string, Details>> = {
  listening: ({ state }) => [shortAddress(state.address)],
  connection: ({ args: [brought], socket, state }, look) => {
    const { remoteAddress, remotePort } = socket ?? state;
    const from = remoteAddress === undefined ? '' : look.words.from(endpointText(remoteAddress, remotePort));
    return [!brought || idOf(brought) === 'socket#1' ? '' : valueText(brought, look), from];
  },
  connect: ({ state }, { words }) => {
    const { remoteAddress, remotePort, localPort } = state;
    if (remoteAddress === undefined || localPort === undefined) return [];
    return [words.connected(endpointText(remoteAddress, remotePort), `:${localPort}`)];
  },
  data: (record, look) => (record.data ? payloadTexts(record.data, look) : argumentsText(record, look)),
  error: (record, look) => (record.error ? [shortError(record.error)] : argumentsText(record, look)),
  close: ({ args: [hadError] }, { words }) => {
    if (hadError?.kind !== 'boolean') return [];
    return [hadError.value ? words.closedAfterError : words.closedWithoutError];
  },
  timeout: ({ state }, { words }) => (state.timeout ? [words.idle(state.timeout)] : []),
  lookup: ({ args, error }, { glyphs }) => {
    const [, address = '', , host = ''] = args.map(bareText);
    return [host, glyphs.gives, error ? shortError(error) : address];
  },
  connectionAttempt: ({ args }) => [attemptedAddress(args)],
  connectionAttemptFailed: ({ args }) => {
    const [, , , error] = args;
    return [attemptedAddress(args), error?.kind === 'error' && error.code ? escapeUnsafe(error.code) : bareText(error)];
  },
  connectionAttemptTimeout: ({ args }) => [attemptedAddress(args)],
  drop: (record, look) => {
    const [dropped] = record.args;
    const address = textOf(propertyOf(dropped, 'remoteAddress'));
    if (address === undefined) return argumentsText(record, look);
    return [look.words.from(endpointText(address, numberOf(propertyOf(dropped, 'remotePort'))))];
  },
};

/** The texts after an event's name. */
export function eventDetails(record: EventRecord, look: Look): string[] {
  const told = Object.hasOwn(DETAILS, record.name) ? DETAILS[record.name] : argumentsText;
  return (told?.(record, look) ?? []).filter((part) => part !== '');
}

function argumentsText({ args }: EventRecord, look: Look): string[] {
  return [valueTexts(args, look).join(', ')];
}

function attemptedAddress([address, port]: readonly Value[]): string {
  // A path has no port.
  return endpointText(bareText(address), port?.kind === 'undefined' ? undefined : port && bareText(port));
}

/** The text of a value. A string has no quotes. */
function bareText(value: Value | undefined): string {
  return value ? escapeUnsafe(textOf(value) ?? writeValue(value)) : '';
}
