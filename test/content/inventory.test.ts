import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scene } from '../../src/model/lesson.ts';
import type { Misconception } from '../../src/model/misconception.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { faultsOf, inventoryOf, table, told } from './inventory.ts';
import { MISCONCEPTIONS, meetingsIn } from './misconceptions.ts';
import { BYTES, happened, QUESTIONS, RECORDS, round, sample } from './sample.ts';

const SEEN = [
  'net.Server',
  'net.Server#event:connection',
  'net.Server#event:listening',
  'net.Socket',
  'net.Socket#event:data',
];
const WANTED = { items: SEEN, misconceptions: ['B1', 'B2'] };

/** A lesson whose first question meets some misconceptions, and the first candidate of its change others. */
function asking(meets: readonly string[], tried: readonly string[] = [], more: Partial<Scene> = {}) {
  const studied = sample({ scene: { api: SEEN } });
  const [scene] = studied.lesson.scenes;
  const [first, ...others] = scene!.change!.candidates;
  const candidates = [{ ...first!, meets: tried as Misconception[] }, ...others];
  const questions = [{ ...BYTES, meets: meets as Misconception[] }, ...QUESTIONS.slice(1)];
  const only = { ...scene!, questions, change: { ...scene!.change!, candidates }, ...more };
  return { ...studied, lesson: { ...studied.lesson, scenes: [only] } };
}

test('items are counted over all lessons, each once, and ways of calling not by themselves', () => {
  const other = sample({ lesson: { id: 'other' }, rounds: [round([...RECORDS, happened('socket#1', 'drain')])] });
  const [line] = told(inventoryOf([asking([]), other]), WANTED);
  assert.equal(line, 'seen 6 of 171 items of net; 7 are in no Node');
});

test('a loop over something whose class the source does not tell is none over a server', () => {
  const places = (what: string) => {
    const source = [
      "import net from 'node:net';",
      'const server = net.createServer();',
      `for await (const one of ${what}) {}`,
      "console.log('here');",
    ].join('\n');
    const said: TraceRecord = { type: 'output', seq: 0, t: 0, program: 'server', stream: 'stdout', text: 'here\n' };
    const files = { ...Object.fromEntries(sample().files), 'server.js': source };
    const { items } = inventoryOf([sample({ files, rounds: [round([said])] })]);
    return items.get('net.Server#[Symbol.asyncIterator]')?.length;
  };
  assert.deepEqual([places('server'), places('socket')], [1, 0]);
});

test('misconceptions are counted once, whether a question meets them or a candidate of a change', () => {
  const inventory = inventoryOf([asking(['B1', 'B2'], ['B2', 'B3'])]);
  assert.equal(told(inventory)[1], '3 of 40 misconceptions meet a question or a change, 2 of them a question');
});

test('nothing is wrong where all is claimed, and there is enough of it', () => {
  assert.deepEqual(faultsOf(inventoryOf([asking(['B1'], ['B2'])]), WANTED), []);
});

test('what got lost is a fault: an item that the running Node has, or that a lesson claims, and a misconception', () => {
  const lost = asking(['B1'], [], { api: [...SEEN, 'net.Socket#event:drain'] });
  const inventory = inventoryOf([lost]);
  const wanted = { ...WANTED, items: [...SEEN, 'net.isIP'] };
  assert.deepEqual(faultsOf(inventory, wanted), [
    'net.isIP is shown by no lesson',
    'net.Socket#event:drain is shown by no lesson',
    'misconception B2 meets no question and no change',
  ]);
  assert.match(told(inventory, wanted)[0] ?? '', /^seen 5 of 171 .*; lost: net\.isIP, net\.Socket#event:drain$/);
});

test('what was only seen in a recording counts, and is told apart', () => {
  const recorded = sample({ rounds: [round([...RECORDS, happened('socket#1', 'drain')], { pace: 'recorded' })] });
  const inventory = inventoryOf([asking([]), recorded]);
  assert.deepEqual(inventory.items.get('net.Socket#event:drain'), ['words · only · recorded']);
  assert.deepEqual(inventory.items.get('net.Server'), ['words · only'], 'what runs here comes first');
  assert.match(told(inventory, WANTED)[0] ?? '', /^seen 6 of 171 items of net, 1 of them as recorded on another Node;/);
});

test('what no Node has yet is not lost', () => {
  const claiming = asking(['B1', 'B2'], [], { api: [...SEEN, 'net.promises'] });
  assert.deepEqual(faultsOf(inventoryOf([claiming]), WANTED), []);
});

test('an item that is seen by chance is a fault: some lesson has to claim it', () => {
  const claiming = asking(['B1', 'B2'], [], { api: SEEN.slice(1) });
  assert.deepEqual(faultsOf(inventoryOf([claiming]), WANTED), [
    'net.Server is seen in words · only, and no lesson claims it: nothing would tell if it got lost',
  ]);
});

test('an id that is no misconception is a fault, and does not count', () => {
  const inventory = inventoryOf([asking(['B1', 'B41'])]);
  assert.deepEqual(faultsOf(inventory, WANTED), [
    'there is no misconception B41',
    'misconception B2 meets no question and no change',
  ]);
});

test('the table has all items and misconceptions, with where they are seen and met', () => {
  const lines = table(inventoryOf([asking(['B1'])]));
  assert.ok(
    lines.some((line) => /^net\.Server#event:listening +words · only$/.test(line)),
    lines.join('\n'),
  );
  assert.ok(lines.some((line) => /^net\.Socket#event:drain +-$/.test(line)));
  assert.ok(lines.some((line) => /^net\.promises +not in Node /.test(line)));
  const at = lines.indexOf(`B1   ${MISCONCEPTIONS.B1}`);
  assert.equal(lines[at + 1]?.trim(), 'words · only · questions.bytes');
});

test('each misconception is met by what says so, in the order of the lessons', () => {
  const { lesson } = asking(['B2'], ['B2', 'B3']);
  const meetings = meetingsIn([lesson, { ...lesson, id: 'again' }]);
  assert.deepEqual(
    meetings.get('B2')?.map(({ lesson: id, what }) => `${id} ${what}`),
    ['words questions.bytes', 'words change.say', 'again questions.bytes', 'again change.say'],
  );
  assert.equal(meetings.get('B3')?.length, 2);
  assert.deepEqual(meetings.get('B1'), []);
});
