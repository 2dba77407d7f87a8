import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import { createTraceFileReader, fileLines, type RecordedRun, type TraceFile } from '../../src/model/trace-file.ts';

const header: RecordedRun['header'] = {
  type: 'trace',
  version: 1,
  lesson: 'connection',
  node: 'v26.12.1',
  platform: 'linux',
  programs: [{ name: 'server', file: 'server.js', pid: 7 }],
  sources: { 'server.js': 'net.createServer();\n' },
};

const at = (seq: number) => ({ seq, t: seq * 1.5, program: 'server' });
const error = { name: 'Error', message: 'read ECONNRESET', code: 'ECONNRESET' };

const RECORDS: readonly TraceRecord[] = [
  {
    type: 'call',
    ...at(1),
    object: 'server#1',
    name: 'listen',
    args: [{ kind: 'object', entries: [['port', { kind: 'number', value: 8000 }]], more: false }],
    returned: { kind: 'reference', id: 'server#1' },
    at: { file: 'server.js', line: 3, column: 10 },
    state: { listening: false },
  },
  {
    type: 'event',
    ...at(2),
    object: 'socket#1',
    name: 'data',
    args: [{ kind: 'Buffer', bytes: 5, text: 'hello', cut: false }],
    listeners: 1,
    state: { readyState: 'open', bytesRead: 5 },
    data: { kind: 'Buffer', bytes: 5, text: 'hello', cut: false },
    heard: [{ object: 'socket#1', event: 'data', listeners: 1 }],
    kernel: [{ state: 'LISTEN', unread: 0, unacknowledged: 0, localAddress: '127.0.0.1', localPort: 8000, queued: 1 }],
  },
  { type: 'event', ...at(3), object: 'socket#1', name: 'end', args: [], listeners: 1, state: {} },
  { type: 'output', ...at(4), stream: 'stderr', text: 'oh\n' },
  { type: 'omitted', ...at(5), events: { data: 9 }, bytes: 90 },
  { type: 'crash', ...at(6), error, at: { file: 'server.js', line: 9 } },
  { type: 'exit', ...at(7), code: 1, signal: null, left: [{ object: 'socket#1', state: {} }] },
];

function read(lines: readonly string[], most?: number): TraceFile {
  const reader = createTraceFileReader(most);
  for (const line of lines) if (!reader.add(line)) break;
  return reader.file();
}

const LINES = fileLines({ header, records: RECORDS });

test('what was written is read again, with the values of arguments', () => {
  assert.deepEqual(read(LINES), { runs: [{ header, records: RECORDS }] });
});

test('a line holds what `--json` prints, and the values beside it', () => {
  const [, call = ''] = LINES;
  assert.deepEqual(JSON.parse(call).args, ['{ port: 8000 }']);
  const told = fileLines({ header, records: [{ ...RECORDS[3]!, say: 'It prints.' } as TraceRecord] });
  assert.ok(!told[1]?.includes('It prints.'), 'the narration depends on the language of the reader');
});

test('of a trace that `--json` printed, arguments are known by their texts', () => {
  const printed = LINES.map((line) => {
    const { values: _values, ...record } = JSON.parse(line);
    return JSON.stringify({ ...record, say: 'It happened.' });
  });
  const [run] = read(printed).runs;
  const [call] = run?.records ?? [];
  assert.ok(call?.type === 'call');
  assert.deepEqual(call.args, [{ kind: 'other', text: '{ port: 8000 }' }]);
  assert.deepEqual(call.returned, { kind: 'other', text: 'server#1' });
});

test('several runs are kept apart, and findings and what was not watched are no part of a run', () => {
  const lines = [...LINES, '{"type":"finding","kind":"x"}', '{"type":"unwatched","what":"old"}', ...LINES.slice(0, 2)];
  const { runs, fault } = read(lines);
  assert.deepEqual(
    runs.map(({ records }) => records.length),
    [RECORDS.length, 1],
  );
  assert.equal(fault, undefined);
});

test('a file is read up to the line that is damaged, whatever that is', () => {
  const damages = [
    '{"type":"event","seq":2,"t":',
    '',
    '[]',
    'null',
    '"text"',
    '\u0000\u0001',
    '{"type":"toString"}',
    '{"type":"__proto__"}',
    '{"type":"exit","seq":1,"t":1,"program":"server","code":"no","signal":null}',
    '{"type":"exit","seq":1,"t":null,"program":"server","code":0,"signal":null}',
    '{"type":"output","seq":1,"t":1,"program":"stranger","stream":"stdout","text":""}',
    '{"type":"trace","version":1}',
  ];
  for (const damage of damages) {
    const { runs, fault } = read([...LINES.slice(0, 3), damage, ...LINES.slice(3)]);
    assert.deepEqual(fault, { line: 4, why: 'damaged' }, damage);
    assert.equal(runs[0]?.records.length, 2, damage);
  }
});

test('a record before any header, or a file of something else, is damaged from its first line', () => {
  for (const lines of [LINES.slice(1), ['#!/bin/sh'], ['{"name":"net-lessons"}']])
    assert.deepEqual(read(lines), { runs: [], fault: { line: 1, why: 'damaged' } });
});

test('what a newer version has written is told apart from damage', () => {
  const newer = JSON.stringify({ ...header, version: 2 });
  assert.deepEqual(read([newer]), { runs: [], fault: { line: 1, why: 'newer', version: 2 } });
  assert.deepEqual(read([...LINES.slice(0, 2), newer]).fault, { line: 3, why: 'newer', version: 2 });
});

test('no more records are read than wanted', () => {
  const { runs, isCut } = read(LINES, 3);
  assert.equal(runs[0]?.records.length, 3);
  assert.equal(isCut, true);
  assert.equal(read(LINES, RECORDS.length).isCut, undefined);
});
