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

/** `nc` can only connect and send: what it does when there is no more to send differs from one to the other. */
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
    ? `printf '${text.replaceAll('\n', '\\n')}' | ${netcat}`
    : undefined;
}

function withNode(doers: readonly Doer[], deeds: readonly Deed[], port: number): string {
  const heard = doers.flatMap(({ notes }) => notes.records.filter(isHeard).map(({ t }) => t));
  const steps = deeds.flatMap((deed, index) => {
    const before = deeds[index - 1];
    return [...(before ? pause(before, deed, heard) : []), step(deed, doers[deed.client])];
  });
  const [isSlow, isMany] = [doers.some(({ reads }) => reads !== true), doers.length > 1];
  const script = [
    'const c = [], wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))',
    `function go(more) { ${connecting(port, isMany, isSlow)}; c.push(s) }`,
    `(async () => { ${[...folded(steps), `await wait(${LAST_MS})`, 'process.exit()'].join('; ')} })()`,
  ];
  return `node -e '${script.join('; ')}'`;
}

/** What came, and not merely that it is connected. */
function isHeard(record: TraceRecord): boolean {
  return record.type === 'event' && record.name !== 'connect';
}

function connecting(port: number, isMany: boolean, isSlow: boolean): string {
  const tell = (what: string): string => `console.log(${isMany ? 'n, ' : ''}${what})`;
  return [
    `const ${isMany ? 'n = c.length + 1, ' : ''}s = require("net").connect({ port: ${port}, host: "127.0.0.1", allowHalfOpen: true, ...more })`,
    `s.on("connect", () => ${tell('"connected from", s.localAddress + ":" + s.localPort')})`,
    `s.on("data", (d) => ${tell(`d.length > ${MOST_TEXT} ? d.length + " bytes" : JSON.stringify(String(d))`)})`,
    `s.on("end", () => ${tell('"end, after", s.bytesRead, "bytes"')})`,
    `s.on("error", (e) => ${tell('e.code')})`,
    ...(isSlow
      ? [
          's.pause(); setTimeout(() => s.resume(), 500); s.on("data", () => { s.pause(); setTimeout(() => s.resume(), 5) })',
        ]
      : []),
  ].join('; ');
}

/** Somebody may have waited for an answer, or for a time to pass, or kept two pieces apart. */
function pause(before: Deed, { t, client, call }: Deed, heard: readonly number[]): string[] {
  const ms = t - before.t;
  const isAnswered = heard.some((at) => at > before.t && at <= t);
  if (isAnswered || ms >= ANSWER_MS / 2)
    return [`await wait(${Math.max(ANSWER_MS, Math.round(ms / ANSWER_MS) * ANSWER_MS)})`];
  return before.client === client && before.call.name === 'write' && call.name === 'write'
    ? [`await wait(${APART_MS})`]
    : [];
}

function step({ client, call }: Deed, doer: Doer | undefined): string {
  const socket = `c[${client}]`;
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

/** One step, or two, that are repeated become a loop. */
function folded(steps: readonly string[]): string[] {
  for (const length of [1, 2])
    for (let from = 0; from + 3 * length <= steps.length; from += 1) {
      const body = steps.slice(from, from + length);
      let times = 1;
      while (body.every((each, index) => each === steps[from + times * length + index])) times += 1;
      if (times < 3) continue;
      const loop = `for (let i = 0; i < ${times}; i += 1) { ${body.join('; ')} }`;
      return [...steps.slice(0, from), loop, ...folded(steps.slice(from + times * length))];
    }
  return [...steps];
}
