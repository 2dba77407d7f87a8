import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRecord, EventRecord, OutputRecord } from '../../src/model/record.ts';
import { StopBar } from '../../src/play/scene/stop-bar.ts';
import type { Dialog } from '../../src/terminal/dialog.ts';
import { valueOfKey } from '../../src/terminal/press.ts';
import { paintLines } from '../../src/view/painter.ts';
import { stopBlock as drawStopBlock } from '../../src/view/screen/stop.ts';
import type { Line } from '../../src/view/span.ts';
import { words as en } from '../../src/words/en/words.ts';
import type { ScreenWords } from '../../src/words/screens.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { ref, values } from '../support/values.ts';
import { lookOf, written } from '../view/story.ts';

const stopBlock = written(drawStopBlock);

const LOOK = lookOf(80);

const DATA: EventRecord = {
  type: 'event',
  seq: 1,
  t: 1,
  program: 'client',
  object: 'socket#1',
  name: 'data',
  args: [],
  listeners: 1,
  state: { bytesRead: 6 },
};
const OF_SERVER: EventRecord = { ...DATA, seq: 2, program: 'server', object: 'socket#2', state: { bytesRead: 4 } };
const OUTPUT: OutputRecord = { type: 'output', seq: 3, t: 3, program: 'client', stream: 'stdout', text: 'hello' };
const THROWN: CallRecord = {
  type: 'call',
  seq: 4,
  t: 4,
  program: 'server',
  object: 'server#1',
  name: 'listen',
  args: values(65536),
  at: { file: 'server.js', line: 3 },
  threw: { name: 'RangeError', message: 'no port' },
};

/** Somebody who presses these keys one after the other. */
function dialogWith(...pressed: string[]): Pick<Dialog, 'askKey'> {
  return { askKey: async ({ keys }) => valueOfKey(keys, pressed.shift() ?? '') ?? assert.fail() };
}

/** What the bar prints at a record for the key `i`, when other records went by before. */
async function inspected(record: EventRecord | OutputRecord, ...before: EventRecord[]): Promise<string> {
  const lines: string[] = [];
  const bar = new StopBar(
    { words: en, look: () => LOOK, print: (printed) => lines.push(...paintLines(printed, LOOK)) },
    dialogWith('i', 'Enter'),
    { keys: en.stop.keys, help: [], sources: () => [] },
  );
  for (const each of before) bar.observe(each);
  await bar.stop(record);
  return lines.join('\n');
}

test('i at an event shows its own object', async () => {
  assert.match(await inspected(OF_SERVER, DATA), /socket#2 of server, right now[\s\S]*4/);
});

test('i at a connection shows the server and the socket that it brings', async () => {
  const came: EventRecord = { ...OF_SERVER, object: 'server#1', name: 'connection', args: [ref('socket#2')] };
  const shown = await inspected({ ...came, state: { connections: 7 }, socket: { bytesRead: 5 } });
  assert.match(shown, /server#1 of server, right now[\s\S]*7[\s\S]*socket#2 of server, right now[\s\S]*5/);
});

test('i at an output shows the object that its program last did something with', async () => {
  assert.match(await inspected(OUTPUT, DATA, OF_SERVER), /socket#1 of client, as it was last seen[\s\S]*6/);
});

test('i at the output of a program without objects shows what another one did last', async () => {
  assert.match(await inspected(OUTPUT, OF_SERVER), /socket#2 of server, as it was last seen/);
});

test('i before any object was seen says that there is none', async () => {
  assert.match(await inspected(OUTPUT), /There is no server or socket to look at here/);
});

test('the heading of a call that threw does not say that it returned', () => {
  const heading = (words: ScreenWords): string => stopBlock(THROWN, [], undefined, words, LOOK).join('\n');
  assert.match(heading(en), /listen\(\) .* server\.js:3 has just thrown/);
  assert.match(heading(zh), /listen\(\) .* server\.js:3 刚刚抛出异常/);
});

test('a heading does not say which function is about to run where that is to be guessed', () => {
  const ran: EventRecord = { ...DATA, at: { file: 'client.js', line: 2 } };
  const sources = [{ title: 'client.js', source: 'one();\ntwo();\n' }];
  const drawn = (shown: typeof sources | 'untold') => stopBlock(ran, shown, 'Five bytes.', en, LOOK);
  assert.deepEqual(drawn(sources), [
    '',
    "  client · 'data' · client.js:2 is about to run",
    '',
    '    1 │ one();',
    '  ❯ 2 │ two();',
    '',
    '  Five bytes.',
  ]);
  assert.deepEqual(drawn('untold'), ['', "  client · 'data'", '', '  Five bytes.']);
});

test('the help of a stop says what the signs of the ladder stand for', async () => {
  const lines: string[] = [];
  const bar = new StopBar(
    { words: en, look: () => LOOK, print: (printed) => lines.push(...paintLines(printed, LOOK)) },
    dialogWith('?', 'Enter'),
    { keys: en.stop.keys, help: en.stop.help, sources: () => [] },
  );
  await bar.stop(DATA);
  const text = lines.join(' ').replace(/ +/g, ' ');
  for (const sign of ['○ is a call', '● an event', '▸ what it prints', '✖ an exception', '■ the end of its process'])
    assert.ok(text.includes(sign), sign);
});

/** What becomes of a stop at which these keys are pressed. */
async function stopped(...pressed: string[]): Promise<{ again: boolean } | string> {
  const bar = new StopBar({ words: en, look: () => LOOK, print: () => undefined }, dialogWith(...pressed), {
    keys: en.stop.keys,
    help: [],
    sources: () => [],
  });
  try {
    await bar.stop(DATA);
    return { again: await bar.stop(DATA) };
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

test('a pause stands at the record that was observed last, and where none was there is none', async () => {
  const lines: string[] = [];
  const context = {
    words: en,
    look: () => LOOK,
    print: (printed: readonly Line[]) => lines.push(...paintLines(printed, LOOK)),
  };
  const bar = new StopBar(context, dialogWith('i', 'Enter'), { keys: en.stop.keys, help: [], sources: () => [] });
  assert.equal(await bar.pause(), false);
  bar.observe(DATA);
  bar.observe(OF_SERVER);
  assert.equal(await bar.pause(), true);
  assert.match(lines.join('\n'), /socket#2 of server, right now/);
});

test('at a stop: keys → whether it stops at the next record, or is left', async () => {
  assert.deepEqual(await stopped('Enter', 'Enter'), { again: true });
  assert.deepEqual(await stopped('s', 'i', '?', 'Enter', 'Enter'), { again: true });
  assert.deepEqual(await stopped('r'), { again: false });
  assert.equal(await stopped('i', 'q'), 'LeftLesson');
});
