import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import { prints, story } from '../view/story.ts';
import { codes } from './codes.ts';
import { isCodeLacking } from './lacking.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';

/** What is wrong with the codes that a scene is said to show, when an 'error' event has this one. */
function faults(said: readonly string[], code: string): string[] {
  const error = { name: 'Error', message: `read ${code}`, code };
  const rounds = [round([...RECORDS, happened('socket#1', 'error', { error })])];
  return lines(codes(sample({ scene: { codes: said }, rounds })));
}

test('an error code that comes up has to be known to be shown by that lesson', () => {
  assert.deepEqual(faults(['ECONNRESET'], 'ECONNRESET'), []);
  assert.deepEqual(faults([], 'ECONNRESET'), ['ECONNRESET: is shown, but no scene of the lesson says so (`codes`)']);
  assert.deepEqual(faults([], 'E_OF_THE_PROGRAM'), []);
});

test('an error code that a scene is said to show has to come up in it, and to exist', () => {
  const never = 'ECONNRESET: does not happen, but the scene says that it does';
  assert.deepEqual(faults(['ECONNRESET'], 'E_OF_THE_PROGRAM'), [never]);
  assert.deepEqual(faults(['E_OF_THE_PROGRAM'], 'E_OF_THE_PROGRAM'), [
    'E_OF_THE_PROGRAM: is no code of reference/codes.ts',
  ]);
});

/** The codes that a lesson shows without saying so. */
function shown(records: readonly TraceRecord[]): string[] {
  const found = lines(codes(sample({ lesson: { id: 'diary' }, rounds: [round(records)] })));
  return found.flatMap((line) => /(\w+): is shown/.exec(line)?.[1] ?? []);
}

test('an error that a callback gets comes up where the program prints it', () => {
  const printed = (text: string): TraceRecord[] => story(prints('server', text));
  assert.deepEqual(shown(printed('not written: EPIPE\n')), ['EPIPE']);
  assert.deepEqual(shown(printed("[Error: no] { code: 'ERR_STREAM_DESTROYED' }\n")), ['ERR_STREAM_DESTROYED']);
  assert.deepEqual(shown(printed('EPIPES, and E_OF_THE_PROGRAM\n')), []);
});

test('what is known by its message comes up where that is printed', () => {
  const records = story(prints('client', '/tea ECONNRESET socket hang up\n'));
  const found = lines(codes(sample({ lesson: { id: 'diary' }, rounds: [round(records)] })));
  assert.ok(found.includes('socket hang up: is shown, but no scene of the lesson says so (`codes`)'));
});

test('the errors that an AggregateError gathers come up, and so does it', () => {
  const errors = [{ name: 'Error', message: '', code: 'ETIMEDOUT' }];
  const error = { name: 'AggregateError', message: '', code: 'ECONNREFUSED', errors };
  assert.deepEqual(shown([happened('socket#1', 'error', { error })]), ['ECONNREFUSED', 'ETIMEDOUT', 'AggregateError']);
});

test('an error code that a Node does not have yet need not come up there', () => {
  const lacks = (version: string): boolean => isCodeLacking('ERR_IP_BLOCKED', version);
  assert.deepEqual(['20.20.2', '22.12.0', '22.13.0', '26.0.0'].map(lacks), [true, true, false, false]);
  assert.equal(isCodeLacking('ECONNRESET', '20.0.0'), false);
});
