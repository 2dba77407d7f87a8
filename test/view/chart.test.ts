import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trace } from '../../src/model/record.ts';
import { type Followed, type Point, seriesOf } from '../../src/model/series.ts';
import { chartLines } from '../../src/view/chart.ts';
import { plainText } from '../../src/view/span.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { ascii, call, event, lookOf, picture, story } from './story.ts';

const FOLLOWED: Followed = { program: 'client', object: 'socket#1', property: 'writableLength' };

/** Grows in steps, stays, and is empty at once. */
const FILLING: Point[] = [
  { t: 10, value: 0 },
  { t: 20, value: 20_000 },
  { t: 30, value: 65_536 },
  { t: 40, value: 120_000 },
  { t: 90, value: 0 },
  { t: 110, value: 0 },
];

test('a property is drawn over time, with its highest value and a sentence', () => {
  assert.equal(
    picture(chartLines(FILLING, FOLLOWED, lookOf(60), true)),
    `

  writableLength of client, over time

  120,000 bytes │             █████████████████████
                │             █████████████████████
                │         ▂▂▂▂█████████████████████
                │         █████████████████████████
                │         █████████████████████████
        0 bytes │     █████████████████████████████
                  10.0 ms                           110.0 ms

  \`writableLength\` was 0 bytes at 10.0 ms, at most 120,000
  bytes at 40.0 ms, and 0 bytes at 110.0 ms.
`,
  );
});

test('in ASCII', () => {
  assert.equal(
    picture(chartLines(FILLING, FOLLOWED, lookOf(50, ascii), true)),
    `

  writableLength of client, over time

  120,000 bytes |          ################
                |          ################
                |       ...################
                |       ###################
                |       ###################
        0 bytes |    ######################
                  10.0 ms                 110.0 ms

  \`writableLength\` was 0 bytes at 10.0 ms, at most
  120,000 bytes at 40.0 ms, and 0 bytes at 110.0
  ms.
`,
  );
});

test('who sees no drawing gets the sentence', () => {
  assert.equal(
    picture(chartLines(FILLING, FOLLOWED, lookOf(80, { words: zh }), false)),
    `

  \`writableLength\` 在 10.0 毫秒时为 0 字节，最高在 40.0 毫秒时达到 120,000 字
  节，到 110.0 毫秒时为 0 字节。
`,
  );
});

test('a short peak is never lost, and little is more than nothing', () => {
  const peak = Array.from({ length: 1000 }, (_, t) => ({ t, value: t === 501 ? 1_000_000 : t === 900 ? 1 : 0 }));
  const rows = chartLines(peak, FOLLOWED, lookOf(80), true).map(plainText);
  assert.equal(rows.filter((row) => row.includes('█')).length, 6);
  assert.equal(rows.filter((row) => row.includes('▁')).length, 1);
});

test('nothing is drawn of less than two records', () => {
  assert.deepEqual(chartLines(FILLING.slice(0, 1), FOLLOWED, lookOf(80), true), []);
  assert.deepEqual(chartLines([], FOLLOWED, lookOf(80), true), []);
});

test('what never was more than nothing is an empty drawing', () => {
  const rows = chartLines(
    [
      { t: 0, value: 0 },
      { t: 0, value: 0 },
    ],
    FOLLOWED,
    lookOf(80),
    true,
  );
  assert.ok(rows.length > 0);
});

test('the values are those of one object, as its records told them', () => {
  const trace: Trace = {
    records: story(
      call('client', 'socket#1', 'write', [], { state: { writableLength: 5 } }),
      event('client', 'socket#2', 'drain', { state: { writableLength: 6 } }),
      event('server', 'socket#1', 'data', { state: { writableLength: 7 } }),
      event('client', 'socket#1', 'drain', { state: { writableLength: 0 } }),
      event('client', 'socket#1', 'close', { state: {} }),
    ),
    over: true,
  };
  assert.deepEqual(seriesOf(trace, FOLLOWED), [
    { t: 0, value: 5 },
    { t: 3, value: 0 },
  ]);
});
