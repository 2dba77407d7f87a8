import { isUtf8 } from 'node:buffer';
import type { CallRecord, TraceRecord } from '../model/record.ts';
import { foldLoops } from './fold-loops.ts';

/** A client and what it did, as far as that can be repeated. */
export interface RepeatableClient {
  readonly log: { readonly records: readonly TraceRecord[] };
  /** All bytes that were sent with a call. */
  sentWith(call: CallRecord): Buffer | undefined;
  readonly reads: boolean | 'slowly';
  /** Whether it is a connection that the program has made. */
  readonly isAccepted: boolean;
  /** The local address that the check asked for. */
  readonly chosenAddress: string | undefined;
  /** Number of the group that connected together; undefined if it connected alone. */
  readonly crowd: number | undefined;
}

/** A pause that gives a program time to answer, in milliseconds. */
const ANSWER_MS = 100;

/** A pause that keeps two chunks apart. */
const APART_MS = 20;

/** How long to wait for the effects of the last call, in milliseconds. */
const LAST_MS = 4_000;

/** Longer data is described by its pattern. */
const MOST_TEXT = 200;
const MOST_BYTES = 600;

interface ClientCall {
  client: number;
  t: number;
  call: CallRecord;
}

/**
 * A shell command that repeats what clients did, with one line of JavaScript or with `nc`.
 *
 * @param port where the program listens
 */
export function clientCommand(clients: readonly RepeatableClient[], port: number): string | undefined {
  const calls = clients
    .flatMap(({ log: notes }, client) => notes.records.filter(isCall).map((call) => ({ client, t: call.t, call })))
    .sort((one, other) => one.t - other.t);
  if (calls.length === 0) return undefined;
  return withNetcat(clients, calls, port) ?? withNode(clients, calls, port);
}

/** Whether a record is of something that the exam has done. */
export function isCall(record: TraceRecord): record is CallRecord {
  return record.type === 'call';
}

/**
 * `nc` can only connect and send. Its versions behave differently at the end of the input, so the input stays open while the user looks.
 */
function withNetcat(
  clients: readonly RepeatableClient[],
  calls: readonly ClientCall[],
  port: number,
): string | undefined {
  const [client] = clients;
  const sent = calls.slice(1);
  if (clients.length > 1 || !client || client.chosenAddress !== undefined || client.reads !== true || sent.length > 1)
    return;
  const netcat = `nc 127.0.0.1 ${port}`;
  const [deed] = sent;
  if (!deed) return netcat;
  const bytes = client.sentWith(deed.call);
  const text = deed.call.name === 'write' && bytes && bytes.length <= MOST_TEXT ? bytes.toString() : undefined;
  return text !== undefined && /^[\w ,.!?\n-]+$/.test(text)
    ? `(printf '${text.replaceAll('\n', '\\n')}'; sleep ${LAST_MS / 1000}) | ${netcat}`
    : undefined;
}

function withNode(clients: readonly RepeatableClient[], calls: readonly ClientCall[], port: number): string {
  const reactions = clients.flatMap(({ log: notes }) => notes.records.filter(isReaction).map(({ t }) => t));
  const isAlone = clients.length === 1;
  const steps = foldLoops(
    calls.flatMap((deed, index) => {
      const before = calls[index - 1];
      const client = clients[deed.client];
      const isCrowd =
        client?.crowd !== undefined && before !== undefined && client.crowd === clients[before.client]?.crowd;
      const pauses = before ? pausesBefore(before, deed, isCrowd, reactions) : [];
      return isAlone && !before ? [] : [...pauses, stepFor(deed, client, isAlone ? 's' : `c[${deed.client}]`)];
    }),
  );
  const connected = isAlone
    ? connection(clients, port)
    : `const c = [], go = (more) => { ${connection(clients, port)}; c.push(s) }`;
  const acted = [...steps, `setTimeout(process.exit, ${LAST_MS})`].join('; ');
  const hasPause = acted.includes('await ');
  return `node -e '${[
    ...(hasPause ? ['const wait = require("timers/promises").setTimeout'] : []),
    connected,
    hasPause ? `(async () => { ${acted} })()` : acted,
  ].join('; ')}'`;
}

/** Whether something came besides the connection itself. */
function isReaction(record: TraceRecord): boolean {
  return record.type === 'event' && record.name !== 'connect';
}

/** Code that prints what happens to a socket `s`. `tell` makes the statement that prints an expression. */
export function reports(tell: (what: string) => string): string[] {
  return [
    `s.on("data", (d) => ${tell(`d.length > ${MOST_TEXT} ? d.length + " bytes" : JSON.stringify(String(d))`)})`,
    `s.on("end", () => ${tell('"end after", s.bytesRead, "bytes"')})`,
    `s.on("error", (e) => ${tell('e.code')})`,
  ];
}

/** Code for one client that prints what happens to it. If there are several clients, it also prints its number. */
function connection(clients: readonly RepeatableClient[], port: number): string {
  const isAlone = clients.length === 1;
  const chosen =
    isAlone && clients[0]?.chosenAddress !== undefined ? `, localAddress: "${clients[0].chosenAddress}"` : '';
  const tell = (what: string): string => `console.log(${isAlone ? '' : 'n, '}${what})`;
  return [
    `const ${isAlone ? '' : 'n = c.length + 1, '}s = require("net").connect({ port: ${port}, host: "127.0.0.1", allowHalfOpen: true${chosen}${isAlone ? '' : ', ...more'} })`,
    `s.on("connect", () => ${tell('"from port", s.localPort')})`,
    ...reports(tell),
    ...(clients.some(({ reads }) => reads !== true) ? [SLOWLY] : []),
  ].join('; ');
}

/** Does not read at first, and then one chunk at a time. */
const SLOWLY =
  's.pause(); setTimeout(() => s.resume(), 500); s.on("data", () => { s.pause(); setTimeout(() => s.resume(), 5) })';

/**
 * The check may have waited for an answer or for time to pass, or kept two chunks apart. Clients that connected together do not wait for
 * each other.
 */
function pausesBefore(
  before: ClientCall,
  { t, client, call }: ClientCall,
  isCrowd: boolean,
  reactions: readonly number[],
): string[] {
  const ms = t - before.t;
  if (isCrowd && before.call.name === call.name && client > before.client) return [];
  const isAnswered = reactions.some((at) => at > before.t && at <= t);
  if (isAnswered || ms >= ANSWER_MS / 2)
    return [`await wait(${Math.max(ANSWER_MS, Math.round(ms / ANSWER_MS) * ANSWER_MS)})`];
  // Before there is a connection, a reset would do nothing.
  const isApart = call.name === 'resetAndDestroy' || (before.call.name === 'write' && call.name === 'write');
  return before.client === client && isApart ? [`await wait(${APART_MS})`] : [];
}

/** Code that does once more what a client did. */
export function stepFor(
  { call }: Pick<ClientCall, 'call'>,
  client: RepeatableClient | undefined,
  socket: string,
): string {
  const bytes = client?.sentWith(call);
  switch (call.name) {
    case 'net.connect':
      return client?.chosenAddress === undefined ? 'go()' : `go({ localAddress: "${client.chosenAddress}" })`;
    case 'resetAndDestroy':
      return `${socket}.resetAndDestroy()`;
    default:
      return `${socket}.${call.name}(${bytes ? bytesLiteral(bytes) : ''})`;
  }
}

/** Bytes as JavaScript for a shell command in single quotes. */
function bytesLiteral(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString() : undefined;
  if (text !== undefined && bytes.length <= MOST_TEXT) return quoteForShell(text);
  const first = bytes[0] ?? 0;
  if (bytes.every((byte) => byte === first)) return `Buffer.alloc(${bytes.length}, ${first})`;
  if (text !== undefined) return `Buffer.alloc(${bytes.length}, ${quoteForShell(text.slice(0, 64))})`;
  return `Buffer.from("${bytes.subarray(0, MOST_BYTES).toString('hex')}", "hex")`;
}

function quoteForShell(text: string): string {
  return JSON.stringify(text).replaceAll("'", '\\u0027');
}
