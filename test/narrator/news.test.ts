import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Trace } from '../../src/model/record.ts';
import { narrateInFull, narrateNew } from '../../src/narrator/narrate.ts';
import { NARRATIONS } from '../support/words.ts';
import { event, SAMPLES } from './samples.ts';

const NOTHING: Trace = { records: [], over: false };

const listening = (address: string, port: number) =>
  event('server#1', 'listening', { state: { listening: true, address: { address, family: 'IPv4', port } } });

test('what was told of an event is not told of another one, whatever its values are', () => {
  for (const language of LANGUAGES) {
    const first = narrateNew(listening('127.0.0.1', 8000), NARRATIONS[language], NOTHING, new Set());
    assert.match(first?.text ?? '', /127\.0\.0\.1:8000/);
    const second = narrateNew(listening('127.0.0.1', 29306), NARRATIONS[language], NOTHING, new Set(first?.ids));
    assert.equal(second, undefined);
  }
});

test('of an event that means more this time, only that is told, behind what happened', () => {
  const first = narrateNew(listening('127.0.0.1', 8000), NARRATIONS.en, NOTHING, new Set());
  const second = narrateNew(listening('0.0.0.0', 8000), NARRATIONS.en, NOTHING, new Set(first?.ids));
  assert.match(
    second?.text ?? '',
    /^The operating system now listens on `0\.0\.0\.0:8000`.*\. `0\.0\.0\.0` stands for/,
  );
  assert.doesNotMatch(second?.text ?? '', /queue/);
});

test('whatever is told once is known from then on, and can be told again in full', () => {
  for (const language of LANGUAGES)
    for (const record of SAMPLES) {
      const first = narrateNew(record, NARRATIONS[language], NOTHING, new Set());
      assert.ok(first, JSON.stringify(record));
      assert.equal(first.text, narrateInFull(record, NARRATIONS[language], NOTHING));
      assert.equal(narrateNew(record, NARRATIONS[language], NOTHING, new Set(first.ids)), undefined);
    }
});
