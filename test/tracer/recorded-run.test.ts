import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import type { Recording } from '../../src/model/recording.ts';
import { openRecording } from '../../src/tracer/recorded-run.ts';

const output = (seq: number, text: string): TraceRecord => ({
  type: 'output',
  seq,
  t: seq,
  program: 'server',
  stream: 'stdout',
  text,
});
const ended: TraceRecord = {
  type: 'exit',
  seq: 3,
  t: 3,
  program: 'server',
  code: null,
  signal: 'SIGTERM',
  ended: true,
};
const recording: Recording = {
  header: {
    type: 'trace',
    version: 1,
    node: 'v26.12.1',
    platform: 'linux',
    programs: [{ name: 'server', file: 'server.js', pid: 7 }],
    recorded: '2026-11-27',
    sources: { 'server.js': '' },
  },
  records: [output(1, 'one\n'), output(2, 'two\n'), ended],
};

test('hands out the records in their order, and says when they are over', async () => {
  await using run = openRecording(recording);
  const seen: TraceRecord[] = [];
  for await (const record of run) seen.push(record);
  assert.deepEqual(seen, recording.records);
  assert.deepEqual(await run.next(), { kind: 'over' });
});

test('where the run was stopped after a silence, the silence comes first, and what the stop brought after a stop', async () => {
  await using run = openRecording(recording);
  await run.next(100);
  await run.next(100);
  assert.deepEqual(await run.next(100), { kind: 'silence' });
  run.stop();
  assert.deepEqual(await run.next(100), { kind: 'record', record: ended });
  assert.deepEqual(await run.next(100), { kind: 'over' });
});

test('stopped early, hands out no more than how the programs ended', async () => {
  await using run = openRecording(recording);
  run.stop();
  assert.deepEqual(await run.next(), { kind: 'record', record: ended });
  assert.deepEqual(await run.next(), { kind: 'over' });
});

test('what is written into its records does not change the recording, and its header names no sources', async () => {
  await using run = openRecording(recording);
  const step = await run.next();
  assert.ok(step.kind === 'record');
  step.record.say = 'It prints.';
  assert.equal(recording.records[0]?.say, undefined);
  assert.equal(run.header.recorded, '2026-11-27');
  assert.ok(!('sources' in run.header));
});
