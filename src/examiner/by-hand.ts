import { isUtf8 } from 'node:buffer';
import type { CallRecord, TraceRecord } from '../model/record.ts';

/** A client with all that it did, as far as it can be done again. */
export interface Doer {
  readonly notes: { readonly records: readonly TraceRecord[] };
  /** The bytes of a call, whole. */
  sentWith(call: CallRecord): Buffer | undefined;
  readonly reads: boolean | 'slowly';
  /** Address that it chose for itself. */
  readonly chosenAddress: string | undefined;
  /** Number of those that came together with it; undefined where it came alone. */
  readonly crowd: number | undefined;
}

/** A pause that is long enough for a program to answer, in milliseconds. */
const ANSWER_MS = 100;

/** A pause that keeps two pieces apart. */
const APART_MS = 20;

/** How long one waits for what the last deed brings about. */
const LAST_MS = 4_000;

/** Longer data are told by their pattern. */
const MOST_TEXT = 200;
const MOST_BYTES = 600;

interface Deed {
  client: number;
  t: number;
  call: CallRecord;
}

/**
 * The line for a shell that does once more what clients did, one line of JavaScript or of `nc`.
 *
 * @param port where the program listens
 */
export function byHand(doers: readonly Doer[], port: number): string | undefined {
  const deeds = doers
    .flatMap(({ notes }, client) => notes.records.filter(isDeed).map((call) => ({ client, t: call.t, call })))
    .sort((one, other) => one.t - other.t);
  if (deeds.length === 0) return undefined;
  return withNetcat(doers, deeds, port) ?? withNode(doers, deeds, port);
}

function isDeed(record: TraceRecord): record is CallRecord {
  return record.type === 'call';
}

/**
 * `nc` can only connect and send. What it does when there is no more to send differs from one `nc` to the other, so there is more to come
 * for as long as one looks.
 */
function withNetcat(doers: readonly Doer[], deeds: readonly Deed[], port: number): string | undefined {
  const [doer] = doers;
  const sent = deeds.slice(1);
  if (doers.length > 1 || !doer || doer.chosenAddress !== undefined || doer.reads !== true || sent.length > 1) return;
  const netcat = `nc 127.0.0.1 ${port}`;
  const [deed] = sent;
  if (!deed) return netcat;
  const bytes = doer.sentWith(deed.call);
  const text = deed.call.name === 'write' && bytes && bytes.length <= MOST_TEXT ? bytes.toString() : undefined;
  return text !== undefined && /^[\w ,.!?\n-]+$/.test(text)
    ? `(printf '${text.replaceAll('\n', '\\n')}'; sleep ${LAST_MS / 1000}) | ${netcat}`
    : undefined;
}

function withNode(doers: readonly Doer[], deeds: readonly Deed[], port: number): string {
  const heard = doers.flatMap(({ notes }) => notes.records.filter(isHeard).map(({ t }) => t));
  const isAlone = doers.length === 1;
  const steps = folded(
    deeds.flatMap((deed, index) => {
      const before = deeds[index - 1];
      const doer = doers[deed.client];
      const isCrowd = doer?.crowd !== undefined && before !== undefined && doer.crowd === doers[before.client]?.crowd;
      const pauses = before ? pause(before, deed, isCrowd, heard) : [];
      return isAlone && !before ? [] : [...pauses, step(deed, doer, isAlone ? 's' : `c[${deed.client}]`)];
    }),
  );
  const connected = isAlone
    ? connection(doers, port)
    : `const c = [], go = (more) => { ${connection(doers, port)}; c.push(s) }`;
  const acted = [...steps, `setTimeout(process.exit, ${LAST_MS})`].join('; ');
  const hasPause = acted.includes('await ');
  return `node -e '${[
    ...(hasPause ? ['const wait = require("timers/promises").setTimeout'] : []),
    connected,
    hasPause ? `(async () => { ${acted} })()` : acted,
  ].join('; ')}'`;
}

/** What came, and not merely that it is connected. */
function isHeard(record: TraceRecord): boolean {
  return record.type === 'event' && record.name !== 'connect';
}

/** One client that tells what happens to it; of several, which one it is. */
function connection(doers: readonly Doer[], port: number): string {
  const isAlone = doers.length === 1;
  const chosen = isAlone && doers[0]?.chosenAddress !== undefined ? `, localAddress: "${doers[0].chosenAddress}"` : '';
  const tell = (what: string): string => `console.log(${isAlone ? '' : 'n, '}${what})`;
  return [
    `const ${isAlone ? '' : 'n = c.length + 1, '}s = require("net").connect({ port: ${port}, host: "127.0.0.1", allowHalfOpen: true${chosen}${isAlone ? '' : ', ...more'} })`,
    `s.on("connect", () => ${tell('"from port", s.localPort')})`,
    `s.on("data", (d) => ${tell(`d.length > ${MOST_TEXT} ? d.length + " bytes" : JSON.stringify(String(d))`)})`,
    `s.on("end", () => ${tell('"end after", s.bytesRead, "bytes"')})`,
    `s.on("error", (e) => ${tell('e.code')})`,
    ...(doers.some(({ reads }) => reads !== true) ? [SLOWLY] : []),
  ].join('; ');
}

/** Reads nothing at first, and then a piece at a time. */
const SLOWLY =
  's.pause(); setTimeout(() => s.resume(), 500); s.on("data", () => { s.pause(); setTimeout(() => s.resume(), 5) })';

/** Somebody may have waited for an answer, or for a time to pass, or kept two pieces apart. Of a crowd, none waits for another. */
function pause(before: Deed, { t, client, call }: Deed, isCrowd: boolean, heard: readonly number[]): string[] {
  const ms = t - before.t;
  if (isCrowd && before.call.name === call.name && client > before.client) return [];
  const isAnswered = heard.some((at) => at > before.t && at <= t);
  if (isAnswered || ms >= ANSWER_MS / 2)
    return [`await wait(${Math.max(ANSWER_MS, Math.round(ms / ANSWER_MS) * ANSWER_MS)})`];
  // A reset before there is a connection would be none.
  const isApart = call.name === 'resetAndDestroy' || (before.call.name === 'write' && call.name === 'write');
  return before.client === client && isApart ? [`await wait(${APART_MS})`] : [];
}

function step({ call }: Deed, doer: Doer | undefined, socket: string): string {
  const bytes = doer?.sentWith(call);
  switch (call.name) {
    case 'net.connect':
      return doer?.chosenAddress === undefined ? 'go()' : `go({ localAddress: "${doer.chosenAddress}" })`;
    case 'resetAndDestroy':
      return `${socket}.resetAndDestroy()`;
    default:
      return `${socket}.${call.name}(${bytes ? literal(bytes) : ''})`;
  }
}

/** Bytes as JavaScript that a shell takes in single quotes. */
function literal(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString() : undefined;
  if (text !== undefined && bytes.length <= MOST_TEXT) return quoted(text);
  const first = bytes[0] ?? 0;
  if (bytes.every((byte) => byte === first)) return `Buffer.alloc(${bytes.length}, ${first})`;
  if (text !== undefined) return `Buffer.alloc(${bytes.length}, ${quoted(text.slice(0, 64))})`;
  return `Buffer.from("${bytes.subarray(0, MOST_BYTES).toString('hex')}", "hex")`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("'", '\\u0027');
}

/** Fewer times than these are not worth a loop. */
const FEWEST = 3;

/** One step, or two, that are repeated become a loop; so does what one client after the other does. */
function folded(steps: readonly string[]): string[] {
  for (let from = 0; from < steps.length; from += 1)
    for (const loop of [repeated(steps, from, 1), repeated(steps, from, 2), inTurn(steps, from)])
      if (loop) return [...steps.slice(0, from), loop.code, ...folded(steps.slice(from + loop.steps))];
  return [...steps];
}

interface Loop {
  code: string;
  /** How many steps it stands for. */
  steps: number;
}

function repeated(steps: readonly string[], from: number, length: number): Loop | undefined {
  const body = steps.slice(from, from + length);
  let times = 1;
  while (body.every((each, index) => each === steps[from + times * length + index])) times += 1;
  if (times < FEWEST) return undefined;
  return { code: `for (let i = 0; i < ${times}; i += 1) { ${body.join('; ')} }`, steps: times * length };
}

/** The number of a client where it acts, and wherever it stands in what it says. */
function inTurn(steps: readonly string[], from: number): Loop | undefined {
  const first = Number(/^c\[(\d+)\]/.exec(steps[from] ?? '')?.[1] ?? Number.NaN);
  const pattern = (index: number): string | undefined =>
    steps[from + index]?.replace(new RegExp(`\\b${first + index}\\b`, 'g'), '#');
  let times = 1;
  while (!Number.isNaN(first) && pattern(times) === pattern(0)) times += 1;
  if (times < FEWEST) return undefined;
  const code = pattern(0)?.replace('c[#]', 'c[i]').replaceAll('#', '" + i + "');
  return { code: `for (let i = ${first}; i < ${first + times}; i += 1) { ${code} }`, steps: times };
}
