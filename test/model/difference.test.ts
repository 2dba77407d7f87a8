import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasNewRecord, isLastNew, missingRecords, type PreviousRun } from '../../src/model/difference.ts';
import { diffLines } from '../../src/model/line-diff.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { values } from '../support/values.ts';
import { call, crash, event, exit, prints, story } from '../view/story.ts';

/** A run of a program of which nothing was changed. */
function unchanged(records: readonly TraceRecord[]): PreviousRun {
  return { records, file: 'server.js', kept: new Map(Array.from({ length: 99 }, (_, line) => [line, line])) };
}

/** The records that are new, by what they are. */
function newsOf(records: readonly TraceRecord[], before: readonly TraceRecord[] | PreviousRun): string[] {
  const run = 'kept' in before ? before : unchanged(before);
  const news = records.filter((_record, index) => isLastNew(records.slice(0, index + 1), run)).map(nameOf);
  assert.equal(hasNewRecord(records, run), news.length > 0);
  return news;
}

/** The records that are missing, by what they are. */
function missingOf(records: readonly TraceRecord[], before: readonly TraceRecord[] | PreviousRun): string[] {
  return missingRecords(records, 'kept' in before ? before : unchanged(before)).map(nameOf);
}

function nameOf(record: TraceRecord): string {
  return 'name' in record ? record.name : record.type;
}

const BEFORE = story(
  call('server', 'server#1', 'listen', values(28123, '127.0.0.1')),
  event('server', 'socket#1', 'error', {
    args: values(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
    listeners: 0,
  }),
  crash('server', 'Error', 'read ECONNRESET', 3),
  exit('server', 1),
);

test('other times, ports and places of a crash are no news', () => {
  const again = story(
    call('server', 'server#1', 'listen', values(30999, '127.0.0.1'), { t: 80 }),
    event('server', 'socket#1', 'error', {
      args: values(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
      listeners: 0,
      t: 90,
    }),
    crash('server', 'Error', 'read ECONNRESET', 7),
    exit('server', 1),
  );
  assert.deepEqual(newsOf(again, BEFORE), []);
  assert.deepEqual(missingOf(again, BEFORE), []);
});

test('what came now and had not come before is news, and what had come and does not is missing', () => {
  const now = story(
    call('server', 'server#1', 'listen', values(30999, '127.0.0.1')),
    event('server', 'socket#1', 'error', {
      args: values(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
    }),
    event('server', 'socket#1', 'close', { args: values(true) }),
    prints('server', 'closed'),
  );
  assert.deepEqual(newsOf(now, BEFORE), ['error', 'close', 'output']);
  assert.deepEqual(missingOf(now, BEFORE), ['crash', 'exit']);
});

test('what comes more often is news from then on, and what comes less often is missing', () => {
  const twice = story(prints('server', 'tick'), prints('server', 'tick'));
  const once = story(prints('server', 'tick'));
  assert.deepEqual(newsOf(twice, once), ['output']);
  assert.deepEqual(missingRecords(once, unchanged(twice)), twice.slice(1));
});

test('a smaller number is a value, not a port: that it is another one is news', () => {
  const wait = (ms: number) => story(call('server', 'socket#1', 'setTimeout', values(ms)));
  assert.deepEqual(newsOf(wait(2000), wait(500)), ['setTimeout']);
});

test('the same of another program is news', () => {
  const of = (program: string) => story(event(program, 'socket#1', 'connect'));
  assert.deepEqual(newsOf(of('next'), of('rude')), ['connect']);
});

test('the stack of the same error in another place of the disk and of the program is no news', () => {
  const stack = (place: string) => story(prints('server', `Error: no\n    at file://${place}\n`, 'stderr'));
  assert.deepEqual(newsOf(stack('/tmp/other/server.js:12:9'), stack('/lessons/server.js:10:9')), []);
});

test('the line that threw may be indented otherwise; what a program prints itself may not', () => {
  const thrown = (indent: string) => `server.js:3\n${indent}socket.end();\n${indent}       ^\n\nError: no\n`;
  const printed = (text: string, stream: 'stdout' | 'stderr') => story(prints('server', text, stream));
  assert.deepEqual(newsOf(printed(thrown('    '), 'stderr'), printed(thrown('  '), 'stderr')), []);
  assert.deepEqual(newsOf(printed('a  b', 'stdout'), printed('a b', 'stdout')), ['output']);
});

test('words of any length are compared', () => {
  const long = 'x'.repeat(1_000_000);
  const run = (text: string) => story(prints('server', text, 'stderr'));
  assert.deepEqual(newsOf(run(`${long}:1 y`), run(`${long}:2 y`)), []);
  assert.deepEqual(newsOf(run(`${long}y`), run(long)), ['output']);
});

const AS_IT_WAS = `server.on('close', () => say('closed'));
server.listen(0);
server.close();
`;

/** A run of that program, which was changed to this one since. */
function runBefore(source: string, records: readonly TraceRecord[]): PreviousRun {
  return { records, file: 'server.js', kept: diffLines(AS_IT_WAS, source).kept };
}

function calls(name: string, line: number, file = 'server.js') {
  return call('server', 'server#1', name, [], { at: { file, line } });
}

test('a call from a line that was added is news, though another line calls the same, which is not', () => {
  const before = runBefore(
    AS_IT_WAS.replace('server.listen', 'server.close();\nserver.listen'),
    story(calls('close', 3)),
  );
  const now = story(calls('close', 2), calls('close', 4));
  assert.deepEqual(
    now.map((_record, index) => isLastNew(now.slice(0, index + 1), before)),
    [true, false],
  );
  assert.deepEqual(missingOf(now, before), []);
  assert.deepEqual(newsOf(now.slice(0, 1), before), ['close']);
  assert.deepEqual(missingOf(now.slice(0, 1), before), ['close'], 'the one that was there does not come any more');
});

test('a call from a line that has moved, or of a file that nobody changed, is no news', () => {
  const before = runBefore(`one();\n\n${AS_IT_WAS}`, story(calls('listen', 2), calls('ref', 2, 'client.js')));
  const now = story(calls('listen', 4), calls('ref', 2, 'client.js'));
  assert.deepEqual(newsOf(now, before), []);
  assert.deepEqual(missingOf(now, before), []);
});

test('an event came, whether anything listens to it or not: that something does now is news, that nothing does is not', () => {
  const closes = (listeners: number) => story(event('server', 'server#1', 'close', { listeners }));
  assert.deepEqual(newsOf(closes(1), closes(0)), ['close']);
  assert.deepEqual(newsOf(closes(0), closes(1)), []);
  assert.deepEqual(missingOf(closes(0), closes(1)), []);
  assert.deepEqual(missingOf(closes(1), closes(0)), []);
});

test('what a listener did that is gone is missing', () => {
  const closed = (listeners: number) => event('server', 'server#1', 'close', { listeners });
  const before = story(closed(1), prints('server', 'closed'));
  assert.deepEqual(missingOf(story(closed(0)), before), ['output']);
});

test('the same words on another occasion are news, and those that were always said on this one are not', () => {
  const told = (first: string) =>
    story(
      event('server', 'socket#1', 'close'),
      prints('server', first),
      event('server', 'socket#2', 'close'),
      prints('server', 'goodbye, 50002'),
    );
  const now = told('goodbye, 50001');
  const news = now.filter((_record, index) =>
    isLastNew(now.slice(0, index + 1), unchanged(told('goodbye, undefined'))),
  );
  assert.deepEqual(news, [now[1]]);
});

test('a call whose line was replaced by one that makes the same call is not missing, nor is the end of a program that had to be ended', () => {
  const records = story(
    call('server', 'server#1', 'listen', values(8000), { at: { file: 'server.js', line: 7 } }),
    exit('server', 0, null, { ended: true }),
  );
  const before: PreviousRun = { records, file: 'server.js', kept: new Map([[1, 1]]) };
  const again = story(call('server', 'server#1', 'listen', values(8000), { at: { file: 'server.js', line: 8 } }));
  assert.deepEqual(newsOf(again, before), ['listen']);
  assert.deepEqual(missingOf(again, before), []);
});

test('bytes that come as a string are news where a Buffer came', () => {
  const came = (kind: 'Buffer' | 'string') =>
    story(event('server', 'socket#1', 'data', { data: { kind, bytes: 2, text: 'hi', cut: false } }));
  assert.deepEqual(newsOf(came('string'), came('Buffer')), ['data']);
});
