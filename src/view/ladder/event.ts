import type { EventRecord } from '../../model/record.ts';
import type { Look } from '../look.ts';
import { safe } from '../safe.ts';
import { endpoint, payload, shortAddress, shortError, writtenValue, writtenValues } from './values.ts';

type Telling = (record: EventRecord, look: Look) => string[];

/** For each event, the values that tell most about it. */
const TELLING: Readonly<Record<string, Telling>> = {
  listening: ({ state }) => [shortAddress(state.address)],
  connection: ({ args, socket, state }, look) => {
    const { remoteAddress, remotePort } = socket ?? state;
    const [id = ''] = args;
    const from = remoteAddress === undefined ? '' : look.words.from(endpoint(remoteAddress, remotePort));
    return [id === 'socket#1' ? '' : writtenValue(id, look), from];
  },
  connect: ({ state }, { words }) => {
    const { remoteAddress, remotePort, localPort } = state;
    if (remoteAddress === undefined || localPort === undefined) return [];
    return [words.connected(endpoint(remoteAddress, remotePort), `:${localPort}`)];
  },
  data: (record, look) => (record.data ? payload(record.data, look) : given(record, look)),
  error: (record, look) => (record.error ? [shortError(record.error)] : given(record, look)),
  close: ({ args }, { words }) => {
    if (args[0] === 'true') return [words.closedAfterError];
    return args[0] === 'false' ? [words.closedWithoutError] : [];
  },
  timeout: ({ state }, { words }) => (state.timeout ? [words.idle(state.timeout)] : []),
  lookup: ({ args, error }, { glyphs }) => {
    const [, address = '', , host = ''] = args.map(bare);
    return [host, glyphs.gives, error ? shortError(error) : address];
  },
  connectionAttempt: ({ args }) => [attempted(args)],
  connectionAttemptFailed: ({ args }) => [
    attempted(args),
    /\bE[A-Z_]{3,}\b/.exec(args[3] ?? '')?.[0] ?? safe(args[3] ?? ''),
  ],
  connectionAttemptTimeout: ({ args }) => [attempted(args)],
  drop: (record, look) => {
    const [dropped = ''] = record.args;
    const address = /remoteAddress: '([^']*)'/.exec(dropped)?.[1];
    if (address === undefined) return given(record, look);
    return [look.words.from(endpoint(address, /remotePort: (\d+)/.exec(dropped)?.[1]))];
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

function attempted(args: readonly string[]): string {
  const [address = '', port] = args.map(bare);
  // A path has none.
  return endpoint(address, port === 'undefined' ? undefined : port);
}

/** A written string without its quotes. */
function bare(value: string): string {
  return safe(/^'(.*)'$/.exec(value)?.[1] ?? value);
}
