import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNews, missingFrom } from '../../src/model/difference.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { call, crash, event, exit, prints, story } from '../view/story.ts';

/** The records that are new, by what they are. */
function newsOf(records: readonly TraceRecord[], before: readonly TraceRecord[]): string[] {
  return records.filter((_record, index) => isNews(records.slice(0, index + 1), before)).map(nameOf);
}

function nameOf(record: TraceRecord): string {
  return 'name' in record ? record.name : record.type;
}

const BEFORE = story(
  call('server', 'server#1', 'listen', ['28123', "'127.0.0.1'"]),
  event('server', 'socket#1', 'error', { args: ['Error: read ECONNRESET'], listeners: 0 }),
  crash('server', 'Error', 'read ECONNRESET', 3),
  exit('server', 1),
);

test('other times, ports and places in the source are no news', () => {
  const again = story(
    call('server', 'server#1', 'listen', ['30999', "'127.0.0.1'"], { t: 80, at: { file: 'server.js', line: 90 } }),
    event('server', 'socket#1', 'error', { args: ['Error: read ECONNRESET'], listeners: 0, t: 90 }),
    crash('server', 'Error', 'read ECONNRESET', 7),
    exit('server', 1),
  );
  assert.deepEqual(newsOf(again, BEFORE), []);
  assert.deepEqual(missingFrom(again, BEFORE), []);
});

test('what came now and had not come before is news, and what had come and does not is missing', () => {
  const now = story(
    call('server', 'server#1', 'listen', ['30999', "'127.0.0.1'"]),
    event('server', 'socket#1', 'error', { args: ['Error: read ECONNRESET'] }),
    event('server', 'socket#1', 'close', { args: ['true'] }),
    prints('server', 'closed'),
  );
  assert.deepEqual(newsOf(now, BEFORE), ['error', 'close', 'output']);
  assert.deepEqual(missingFrom(now, BEFORE).map(nameOf), ['error', 'crash', 'exit']);
});

test('what comes more often is news from then on, and what comes less often is missing', () => {
  const twice = story(prints('server', 'tick'), prints('server', 'tick'));
  const once = story(prints('server', 'tick'));
  assert.deepEqual(newsOf(twice, once), ['output']);
  assert.deepEqual(missingFrom(once, twice), twice.slice(1));
});

test('a smaller number is a value, not a port: that it is another one is news', () => {
  const wait = (ms: string) => story(call('server', 'socket#1', 'setTimeout', [ms]));
  assert.deepEqual(newsOf(wait('2000'), wait('500')), ['setTimeout']);
});

test('the same of another program is news', () => {
  const of = (program: string) => story(event(program, 'socket#1', 'connect'));
  assert.deepEqual(newsOf(of('next'), of('rude')), ['connect']);
});

test('the stack of the same error in another place of the disk and of the program is no news', () => {
  const stack = (place: string) => story(prints('server', `Error: no\n    at file://${place}\n`, 'stderr'));
  assert.deepEqual(newsOf(stack('/tmp/other/server.js:12:9'), stack('/lessons/server.js:10:9')), []);
});
