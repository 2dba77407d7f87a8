import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NET_FUNCTIONS, SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../../src/model/events.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { ERROR_CODES } from '../../src/narrator/codes.ts';
import { narrate } from '../../src/narrator/narrate.ts';
import { isChinese } from '../content/prose.ts';
import { ref, values } from '../support/values.ts';
import { NARRATIONS } from '../support/words.ts';
import { call, errorOf, event, lacking, SAMPLES, SERVER_STATES, SOCKET_STATES } from './samples.ts';

const CHINESE = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f“”]/;
/** What a text looks like where a value that is missing went into it. */
const LEAK = /undefined|NaN|\[object|``|（）|\( ?\)(?!`)/;
const ENDING = { latin: /[.!?](?=\s|$)/g, chinese: /[。！？]/g };

function told(record: TraceRecord, language: Language): string {
  const text = narrate(record, NARRATIONS[language]);
  assert.ok(text, `nothing is said in ${language} about ${JSON.stringify(record)}`);
  return text;
}

/** The text without what is quoted from the program. */
function ownWords(text: string): string {
  return text.replace(/`[^`]*`/g, '`x`');
}

/** Runs a check on all samples, and names the sample that failed it. */
function ofAll(check: (text: string, language: Language) => void, records: Iterable<TraceRecord> = SAMPLES): void {
  for (const record of records)
    for (const language of LANGUAGES) {
      const text = told(record, language);
      try {
        check(text, language);
      } catch (cause) {
        throw new Error(`${language}: ${text}\n${JSON.stringify(record)}`, { cause });
      }
    }
}

test('the samples hold every documented event, method, function and every known error code', () => {
  const names = (type: string, kind: string) =>
    SAMPLES.flatMap((record) =>
      record.type === type && 'object' in record && record.object.startsWith(kind) ? [record.name] : [],
    );
  const has = (found: string[], wanted: readonly string[]) => wanted.filter((name) => !found.includes(name));
  assert.deepEqual(has(names('event', 'server'), SERVER_EVENTS), []);
  assert.deepEqual(has(names('event', 'socket'), SOCKET_EVENTS), []);
  assert.deepEqual(has(names('call', 'server'), SERVER_METHODS), []);
  assert.deepEqual(has(names('call', 'socket'), [...SOCKET_METHODS, ...NET_FUNCTIONS]), []);
  const codes = SAMPLES.flatMap((record) => (record.type === 'crash' && record.error.code ? [record.error.code] : []));
  assert.deepEqual(has(codes, ERROR_CODES), []);
});

test('every record is told in one to three sentences, each ended as its language ends them', () => {
  ofAll((text, language) => {
    const count = ownWords(text).match(isChinese(language) ? ENDING.chinese : ENDING.latin)?.length ?? 0;
    assert.ok(count >= 1 && count <= 3, `${count} sentences`);
    assert.match(text, isChinese(language) ? /[。！？]$/ : /[.!?]$/);
  });
});

test('each language keeps to itself: no Chinese in English, and no sentence without it in Chinese', () => {
  ofAll((text, language) => {
    if (!isChinese(language)) return assert.doesNotMatch(text, CHINESE);
    for (const sentence of ownWords(text).split(/(?<=[。！？])/)) assert.match(sentence.slice(0, -1), CHINESE);
  });
});

test('a missing value never shows: whatever may be missing can be, in any state', () => {
  ofAll((text) => {
    assert.doesNotMatch(text, LEAK);
    assert.doesNotMatch(ownWords(text), /\bnull\b/);
  });
  for (const record of SAMPLES)
    ofAll((text) => {
      assert.doesNotMatch(text.replace(/`undefined`/g, ''), LEAK);
      assert.doesNotMatch(ownWords(text), /\bnull\b/);
    }, lacking(record));
});

test('English is set as English: no stray spaces, every sentence begins with a capital, a quote or code', () => {
  ofAll((text, language) => {
    if (language !== 'en') return;
    assert.doesNotMatch(ownWords(text), / {2}| [.,;:!?)]|\( |\.\./);
    for (const sentence of ownWords(text).split(/(?<=[.!?]) /)) assert.match(sentence, /^[A-Z0-9`'"]|^net-lessons/);
  });
});

test('Chinese is set as Chinese: full-width punctuation, and a space between Chinese and Latin', () => {
  ofAll((text, language) => {
    if (!isChinese(language)) return;
    const words = ownWords(text);
    assert.doesNotMatch(words, /[\u3400-\u9fff][,.;:!?()]|[,;:!?()][\u3400-\u9fff]/);
    assert.doesNotMatch(words, /[\u3400-\u9fff][A-Za-z0-9`']|[A-Za-z0-9`'][\u3400-\u9fff]/);
    assert.doesNotMatch(words, / {2}| [，。：；！？（）]|[，。：；！？（）] /);
  });
});

test('nothing that a terminal would obey gets into a text, and code has no backtick of its own', () => {
  ofAll((text) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f]/);
    assert.equal((text.match(/`/g) ?? []).length % 2, 0);
  });
});

const client = SOCKET_STATES.client;
const VALUES: [TraceRecord, string[]][] = [
  [event('server#1', 'listening', { state: SERVER_STATES.local }), ['`server#1`', '`127.0.0.1:8000`']],
  [event('server#1', 'listening', { state: SERVER_STATES.ipv6 }), ['`[::1]:8000`']],
  [event('server#1', 'listening', { state: SERVER_STATES.everywhere }), ['`[::]:8000`', '`::`', '`127.0.0.1`']],
  [event('server#1', 'listening', { state: SERVER_STATES.unix }), ['`/tmp/lesson.sock`']],
  [event('server#1', 'connection', { state: SERVER_STATES.local, args: [ref('socket#7')] }), ['`socket#7`']],
  [
    event('server#1', 'connection', {
      state: SERVER_STATES.local,
      socket: SOCKET_STATES.accepted,
      args: [ref('socket#7')],
    }),
    ['`127.0.0.1:53112`'],
  ],
  [
    event('server#1', 'drop', { state: SERVER_STATES.ipv6, args: values({ remoteAddress: '::1', remotePort: 5 }) }),
    ['2', '`[::1]:5`', '`maxConnections`'],
  ],
  [
    event('socket#2', 'data', {
      state: SOCKET_STATES.accepted,
      data: { kind: 'Buffer', bytes: 2, text: 'hi', cut: false },
    }),
    ["`'hi'`", '2', '`127.0.0.1:53112`', '5'],
  ],
  [event('socket#2', 'end', { state: SOCKET_STATES.accepted }), ['5', 'FIN', '`allowHalfOpen`', 'false']],
  [event('socket#1', 'connect', { state: client }), ['`127.0.0.1:53112`', '`127.0.0.1:8000`']],
  [event('socket#1', 'timeout', { state: SOCKET_STATES.flowing }), ['300']],
  [event('socket#1', 'finish', { state: SOCKET_STATES.weEnded }), ['1', 'FIN']],
  [event('socket#1', 'close', { state: SOCKET_STATES.destroyed, args: values(false) }), ['1', '12', '`destroy()`']],
  [event('socket#1', 'lookup', { args: values(null, '::1', 6, 'localhost') }), ['`localhost`', '`::1`']],
  [event('socket#1', 'error', { error: errorOf('ENOENT') }), ['`connect ENOENT /tmp/a.sock`', '`/tmp/a.sock`']],
  [event('socket#1', 'error', { error: errorOf('ENOTFOUND') }), ['`nowhere`']],
  [event('server#1', 'error', { error: errorOf('EADDRINUSE') }), ['`127.0.0.1:8000`']],
  [
    call('server#1', 'listen', { args: values(8000), returned: ref('server#1'), state: SERVER_STATES.idle }),
    ['`listen(8000)`', "'listening'"],
  ],
  [
    call('server#1', 'close', { returned: ref('server#1'), state: SERVER_STATES.closing }),
    ['3', '`close()`', "'close'"],
  ],
  [call('socket#1', 'setTimeout', { args: values(250), state: client }), ['250', "'timeout'"]],
  [
    call('net', 'net.connect', { args: values(70000), threw: errorOf('ERR_SOCKET_BAD_PORT') }),
    ['`net.connect(70000)`', '65535'],
  ],
  [{ type: 'exit', seq: 1, t: 1, program: 'client', code: 3, signal: null }, ['`client`', '3']],
  [{ type: 'exit', seq: 1, t: 1, program: 'client', code: null, signal: 'SIGKILL' }, ['`SIGKILL`']],
];

test('the values of the record are in its text', () => {
  for (const [record, values] of VALUES)
    for (const language of LANGUAGES)
      for (const value of values) {
        const text = told(record, language);
        assert.ok(text.includes(value), `${value} is missing in: ${text}`);
      }
});

test('amounts agree with their units in English', () => {
  const sized = (bytes: number) =>
    told(event('socket#1', 'data', { data: { kind: 'Buffer', bytes, cut: false } }), 'en');
  assert.match(sized(1), /\b1 byte has\b/);
  assert.match(sized(5), /\b5 bytes have\b/);
  const silent = (timeout: number) => told(event('socket#1', 'timeout', { state: { timeout } }), 'en');
  assert.match(silent(1), /\b1 millisecond,/);
  assert.match(silent(2), /\b2 milliseconds,/);
});

test('a Unix socket has no ports and no FIN', () => {
  for (const name of ['end', 'finish', 'connect'])
    for (const language of LANGUAGES)
      assert.doesNotMatch(told(event('socket#1', name, { state: SOCKET_STATES.unix }), language), /FIN|127|:\d/);
});

test('an output speaks for itself', () => {
  for (const language of LANGUAGES)
    assert.equal(
      narrate(
        { type: 'output', seq: 1, t: 1, program: 'client', stream: 'stdout', text: 'hello\n' },
        NARRATIONS[language],
      ),
      undefined,
    );
});

test('an event that net does not document is told as one, whatever its name', () => {
  for (const name of ['toString', '__proto__', 'constructor', 'request'])
    assert.match(told(event('socket#1', name), 'en'), new RegExp(`'${name}'.*documents no such event`));
  assert.match(told(event('socket#1', 'readable'), 'en'), /an event of streams/);
  assert.match(told(event('server#1', 'readable'), 'en'), /documents no such event/);
});

function traceOf(...records: TraceRecord[]): Trace {
  return { records: records.map((record, index) => ({ ...record, seq: index + 1 })), over: false };
}

test('what an event means is said once for each program, and what happened every time', () => {
  const data = event('socket#2', 'data', {
    state: client,
    data: { kind: 'Buffer', bytes: 5, text: 'hello', cut: false },
  });
  const trace = traceOf(data, { ...data, program: 'other' }, data);
  const [first, elsewhere, again] = trace.records.map((record) => narrate(record, NARRATIONS.en, trace) ?? '');
  assert.match(first ?? '', /stream of bytes/);
  assert.match(elsewhere ?? '', /stream of bytes/);
  assert.doesNotMatch(again ?? '', /stream of bytes/);
  assert.match(again ?? '', /^5 bytes have arrived/);
});

test('what it means is said again once it means something else', () => {
  const end = event('socket#2', 'end', { state: { ...SOCKET_STATES.theyEnded, allowHalfOpen: false } });
  const trace = traceOf(end, { ...end, state: { ...end.state, allowHalfOpen: true } });
  assert.match(narrate(trace.records[1] as TraceRecord, NARRATIONS.en, trace) ?? '', /`allowHalfOpen` is true/);
});

test('the trace tells whether the port was left to the system', () => {
  const listening = event('server#1', 'listening', { state: SERVER_STATES.local });
  const after = (place: unknown) => {
    const trace = traceOf(call('server#1', 'listen', { args: values(place) }), listening);
    return narrate(trace.records[1] as TraceRecord, NARRATIONS.en, trace) ?? '';
  };
  assert.match(after(0), /port 0/);
  assert.match(after({ host: '127.0.0.1', port: 0 }), /port 0/);
  assert.doesNotMatch(after(8000), /port 0/);
  assert.doesNotMatch(after('/tmp/0'), /port 0/);
});

test('a crash by an unheard error event says whose event it was', () => {
  const error = errorOf('ECONNREFUSED');
  const crash: TraceRecord = { type: 'crash', seq: 2, t: 2, program: 'server', error };
  const exit: TraceRecord = { type: 'exit', seq: 3, t: 3, program: 'server', code: 1, signal: null };
  const trace = traceOf(event('socket#4', 'error', { error, listeners: 0 }), crash, exit);
  for (const language of LANGUAGES)
    assert.match(
      narrate(trace.records[1] as TraceRecord, NARRATIONS[language], trace) ?? '',
      /`socket#4`.*'error'|'error'.*`socket#4`/,
    );
  assert.match(narrate(trace.records[2] as TraceRecord, NARRATIONS.en, trace) ?? '', /because of the error/);
  assert.doesNotMatch(told(exit, 'en'), /because of the error/);
});
