import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import v8 from 'node:v8';
import vm from 'node:vm';
import { createFindings } from '../../src/findings/findings.ts';
import type { Finding, FindingKind, FindingOf } from '../../src/model/finding.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { CallRecord, EventRecord, ExitRecord, ObjectId, Place, TraceRecord } from '../../src/model/record.ts';
import { findingSentences } from '../../src/words/findings.ts';
import { isChinese } from '../content/prose.ts';
import { ref, valueFrom } from '../support/values.ts';
import { WORDS } from '../support/words.ts';

const AT: Place = { file: 'server.js', line: 7 };

/** Numbers the records of a trace that is made up: what a real one would need too long for, or an open port. */
function recorder(): { event: Make<EventRecord>; call: Make<CallRecord>; exit: Make<ExitRecord> } {
  let seq = 0;
  const next = () => {
    seq += 1;
    return { seq, t: seq, program: 'server' };
  };
  return {
    event: (given) => ({
      type: 'event',
      ...next(),
      object: 'server#1',
      name: '',
      args: [],
      listeners: 1,
      state: {},
      ...given,
    }),
    call: (given) => ({ type: 'call', ...next(), object: 'server#1', name: '', args: [], ...given }),
    exit: (given) => ({ type: 'exit', ...next(), code: 0, signal: null, ...given }),
  };
}

type Make<T extends TraceRecord> = (given: Partial<T>) => T;

for (const host of ['::', '0.0.0.0'])
  test(`a server that listens on ${host} is noted, with the line of listen()`, () => {
    const { call, event } = recorder();
    const findings = createFindings();
    findings.see(call({ name: 'listen', returned: ref('server#1'), at: AT }));
    findings.see(event({ name: 'listening', state: { address: { address: host, family: 'IPv4', port: 8000 } } }));
    const word = 'listen host option';
    assert.deepEqual(findings.report(), [
      { kind: 'openToAll', program: 'server', at: AT, count: 1, word, address: host, port: 8000 },
    ]);
  });

test('a server that listens on one address of this machine is not', () => {
  const { event } = recorder();
  const findings = createFindings();
  for (const address of ['127.0.0.1', '::1', '192.168.0.2'])
    findings.see(event({ name: 'listening', state: { address: { address, family: 'IPv4', port: 8000 } } }));
  findings.see(event({ name: 'listening', state: { address: '/tmp/a.sock' } }));
  assert.deepEqual(findings.report(), []);
});

test('what ends the process comes first, what one should merely know last', () => {
  const { event, call } = recorder();
  const findings = createFindings();
  findings.see(call({ name: 'listen', at: AT }));
  findings.see(event({ name: 'listening', state: { address: { address: '::', family: 'IPv6', port: 8000 } } }));
  const late = { data: { kind: 'string', bytes: 1, text: 'x', cut: false }, state: { destroyed: true } } as const;
  findings.see(call({ object: 'socket#2', name: 'destroy', at: AT }));
  findings.see(call({ object: 'socket#2', name: 'write', at: AT, ...late }));
  findings.see(event({ name: 'connection', args: [ref('socket#1')], at: AT }));
  findings.see(event({ object: 'socket#1', name: 'error', listeners: 0, error: { name: 'Error', message: '' } }));
  assert.deepEqual(
    findings.report().map(({ kind }) => kind),
    ['noErrorListener', 'lateWrite', 'openToAll'],
  );
});

test('a report in between changes nothing', () => {
  const findings = createFindings();
  for (const record of connections(3, recorder())) {
    findings.see(record);
    findings.report();
  }
  assert.deepEqual(
    findings.report().map(({ kind, count }) => ({ kind, count })),
    [{ kind: 'noErrorListener', count: 3 }],
  );
});

test('a client that is open when its program exits is a fault only if nobody stopped the program', () => {
  const { call, event, exit } = recorder();
  const findings = createFindings();
  const object = 'socket#1';
  findings.see(
    call({ object, name: 'net.connect', at: AT, heard: [{ object, event: 'error', at: AT, listeners: 1 }] }),
  );
  findings.see(event({ object, name: 'connect', state: { role: 'client' } }));
  findings.see(exit({ left: [{ object, state: { role: 'client', pending: false, readableLength: 0 } }] }));
  assert.deepEqual(
    findings.report().map(({ kind, at }) => ({ kind, at })),
    [{ kind: 'neverClosed', at: AT }],
  );
  assert.deepEqual(findings.report(new Set(['server'])), []);
});

test('a trace that tells no listeners accuses nobody of having none', () => {
  const findings = createFindings();
  for (const record of connections(3, recorder())) findings.see({ ...record, heard: undefined } as TraceRecord);
  assert.deepEqual(findings.report(), []);
});

/** Throws away what nobody uses any more, so that what is left can be weighed. */
function collect(): void {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}

test('a million records of connections that come and go take no memory to speak of', () => {
  const findings = createFindings();
  const make = recorder();
  const heapNow = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let seen = 0;
  const play = (count: number): void => {
    for (const record of connections(count, make, seen)) {
      findings.see(record);
      seen += 1;
    }
  };
  play(20_000);
  const before = heapNow();
  while (seen < 1_000_000) play(20_000);
  const grown = heapNow() - before;
  assert.ok(grown < 8 * 2 ** 20, `${grown} bytes more`);
  assert.equal(findings.report().length, 1);
});

/** Connections to one server, one after the other, each with a few listeners and none for 'error'. */
function* connections(count: number, { event, call }: ReturnType<typeof recorder>, from = 0): Generator<TraceRecord> {
  for (let number = from + 1; number <= from + count; number += 1) {
    const object: ObjectId = `socket#${number}`;
    const heard = ['data', 'end', 'close'].map((name) => ({
      object,
      event: name,
      at: { ...AT, line: 9 },
      listeners: 1,
    }));
    yield event({ name: 'connection', args: [ref(object)], at: AT });
    yield event({ object, name: 'data', heard });
    yield call({ object, name: 'write', returned: valueFrom(true), at: AT, state: { destroyed: false } });
    yield event({ object, name: 'end' });
    yield event({ object, name: 'close' });
  }
}

const COMMON = { program: 'server', at: AT, word: 'x' };

const ROLES = ['accepted', 'client'] as const;

/** One of each that there is something different to say about. */
const SAMPLES_BY_KIND: { readonly [K in FindingKind]: readonly FindingOf<K>[] } = {
  noErrorListener: ROLES.flatMap((role) =>
    [1, 3].flatMap((count) => [
      { ...COMMON, kind: 'noErrorListener', role, count },
      { ...COMMON, kind: 'noErrorListener', role, count, code: 'ECONNRESET' },
      { ...COMMON, kind: 'noErrorListener', role, count, code: '' },
    ]),
  ),
  neverFires: (['server', ...ROLES] as const).flatMap((object) =>
    ['data', 'timeout', 'connect', 'message'].map((event) => {
      return { ...COMMON, kind: 'neverFires', object, event, count: 1 };
    }),
  ),
  unread: ROLES.flatMap((role) =>
    [1, 3].map((count) => ({ ...COMMON, kind: 'unread', role, count, bytes: count, paused: count > 1 })),
  ),
  lateWrite: (['end', 'destroy', 'gone'] as const).map((after) => {
    return { ...COMMON, kind: 'lateWrite', after, count: 2 };
  }),
  ignoredFalse: [{ ...COMMON, kind: 'ignoredFalse', count: 12, waiting: 65_536 }],
  neverClosed: ROLES.flatMap((role) =>
    (['peerEnded', 'timeout', 'serverClosed', 'exit'] as const).map((because) => {
      return { ...COMMON, kind: 'neverClosed', role, count: 1, because };
    }),
  ),
  piling: [
    { ...COMMON, kind: 'piling', object: 'server', event: 'close', count: 4 },
    { ...COMMON, kind: 'piling', object: 'socket', event: 'data', count: 4 },
  ],
  openToAll: [{ ...COMMON, kind: 'openToAll', address: '::', port: 8000, count: 1 }],
};

const SAMPLES: readonly Finding[] = Object.values(SAMPLES_BY_KIND).flat();

test('there is a sample of each kind of finding', async () => {
  const kinds = new Set(SAMPLES.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), Object.keys(await WORDS.en.findings()).sort());
});

for (const language of LANGUAGES)
  test(`each finding is said in one line and one or two sentences: ${language}`, async () => {
    const words = await WORDS[language].findings();
    for (const finding of SAMPLES) {
      const { what, why } = findingSentences(finding, words);
      const sentences = isChinese(language) ? /[。？]/g : /[.?](?=\s|$)/g;
      const count = why.match(sentences)?.length ?? 0;
      assert.ok(!what.includes('\n') && what.length <= 160, what);
      assert.ok(count >= 1 && count <= 3, why);
      for (const text of [what, why]) {
        assert.doesNotMatch(text, /undefined|NaN|\[object| {2}/);
        assert.match(text, isChinese(language) ? /。$/ : /\.$/);
        if (isChinese(language))
          assert.doesNotMatch(
            text.replace(/`[^`]*`|'[^']*'/g, ''),
            /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/,
          );
      }
    }
  });
