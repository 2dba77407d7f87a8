import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../../src/model/events.ts';
import type { Payload, State, TraceRecord } from '../../src/model/record.ts';
import type { Value } from '../../src/model/value.ts';
import { Ladder } from '../../src/view/ladder.ts';
import { paintLines } from '../../src/view/painter.ts';
import { stringWidth } from '../../src/view/width.ts';
import { ladder as en } from '../../src/words/en/ladder.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { ref, values } from '../support/values.ts';
import { accepted, ascii, client, listening, lookOf } from './story.ts';

/** Names in letters that no record has, so that they can be told from its content. */
const NAMES = ['α', 'βββββββ', 'γγ'];

const PARTS = [
  'hello',
  ' ',
  '  ',
  'a-very-long-word-'.repeat(6),
  '你好，',
  '世界。',
  '（见）',
  '😀',
  '👍\u{1f3fd}',
  '❤\ufe0f',
  'e\u0301',
  'ｶﾞ',
  '각',
  '\x1b[31m',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u202e',
  '\u200d',
  '\u2028',
  '\u009b',
  '\ud83d',
  '`',
  "'",
  '"',
  '\\',
  '127.0.0.1:8000',
  'ﷺ',
];

/** Mulberry32: the same numbers on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function storyteller(seed: number) {
  const roll = dice(seed);
  const below = (count: number): number => Math.floor(roll() * count);
  const one = <T>(things: readonly T[]): T => things[below(things.length)]!;
  const maybe = <T>(make: () => T): T | undefined => (roll() < 0.5 ? make() : undefined);
  const words = (): string => Array.from({ length: below(9) }, () => one(PARTS)).join('');
  const any = (): Value =>
    one([
      ref('socket#2'),
      { kind: 'other', text: words() },
      ...values(
        'x',
        8000,
        function f() {
          return undefined;
        },
        true,
        words(),
      ),
    ]);
  const several = (): Value[] => Array.from({ length: below(4) }, any);
  const state = (): State =>
    one([{}, listening, accepted, client, { remoteAddress: words(), remotePort: 1, localPort: 2 }]);
  const error = () => ({ name: one(['TypeError', words()]), message: words(), code: maybe(words) });
  const place = () => ({ file: one(['server.js', words().replaceAll('\\', '')]), line: below(2000) });
  const data = (): Payload => ({
    kind: 'Buffer',
    bytes: below(99_999),
    ...one([{ text: words() }, { hex: 'ff 00' }, {}]),
    cut: roll() < 0.5,
  });
  const object = () => one(['server#1', 'server#2', 'socket#1', 'socket#2', 'socket#31'] as const);

  function record(programs: readonly string[], seq: number): TraceRecord {
    const told = { seq, t: roll() * one([10, 1e4, 1e6]), program: one(programs) };
    const listeners = below(2);
    const event = one([...SERVER_EVENTS, ...SOCKET_EVENTS, words()]);
    const method = one([...SERVER_METHODS, ...SOCKET_METHODS, 'net.connect', 'net.createServer', words()]);
    return one<() => TraceRecord>([
      () => ({
        ...told,
        type: 'event',
        object: object(),
        name: event,
        args: several(),
        listeners,
        state: state(),
        data: maybe(data),
      }),
      () => ({
        ...told,
        type: 'event',
        object: object(),
        name: 'error',
        args: [],
        listeners,
        state: {},
        error: error(),
      }),
      () => ({ ...told, type: 'event', object: 'server#1', name: 'listening', args: [], listeners, state: listening }),
      () => ({
        ...told,
        type: 'call',
        object: object(),
        name: method,
        args: several(),
        returned: maybe(any),
        at: maybe(place),
      }),
      () => ({
        ...told,
        type: 'call',
        object: object(),
        name: method,
        args: several(),
        threw: maybe(error),
        state: maybe(state),
      }),
      () => ({
        ...told,
        type: 'call',
        object: 'socket#1',
        name: 'net.connect',
        args: values(8000),
        state: { role: 'client' },
        at: place(),
      }),
      () => ({
        ...told,
        type: 'call',
        object: 'socket#1',
        name: one(['write', 'end']),
        args: several(),
        state: state(),
        at: place(),
      }),
      () => ({ ...told, type: 'output', stream: one(['stdout', 'stderr']), text: words() }),
      () => ({ ...told, type: 'crash', error: error(), at: maybe(place) }),
      () => ({ ...told, type: 'exit', code: one([0, 1, null]), signal: one([null, 'SIGKILL', words()]) }),
    ])();
  }

  return { record, below, one };
}

/** The text that begins at a column, or undefined where a wide character covers it. */
function fromColumn(line: string, column: number): string | undefined {
  for (const { index } of new Intl.Segmenter().segment(line)) {
    const before = stringWidth(line.slice(0, index));
    if (before === column) return line.slice(index);
    if (before > column) return undefined;
  }
  return '';
}

/** What a row says: without lanes, arrows, the glyph that an arrow may carry the call away from, names, time, and spaces. */
function content(lines: readonly string[]): string {
  return lines
    .join('')
    .replace(/^ *[\d.]+/, '')
    .replace(/[│◀─▶○ αβγ\u3000\u00a0]/g, '');
}

for (let seed = 1; seed <= 20; seed += 1) {
  test(`a random story (${seed}) keeps to its columns and lanes, and loses nothing in a narrow terminal`, () => {
    const { record, below, one } = storyteller(seed);
    const programs = NAMES.slice(0, 1 + below(3));
    const columns = 40 + below(110);
    const words = one([en, zh]);
    const look = lookOf(columns, { words });
    const ladder = new Ladder(programs.map((name) => ({ name })));
    for (let seq = 1; seq <= 25; seq += 1) {
      const next = record(programs, seq);
      const lines = paintLines(ladder.row(next, look), look);
      const about = JSON.stringify({ columns, next, lines }, null, 1);
      for (const line of lines) {
        assert.ok(stringWidth(line) <= columns, about);
        assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}]/u, about);
      }
      assert.equal(content(lines), content(paintLines(ladder.row(next, lookOf(500, { words })), look)), about);
      assertBars(lines, programs, ladder.running, next.program, columns, about);
      ladder.pass(next);
    }
  });
}

/** Where there are lanes, each line shows the bar of every other program that runs, and the space of one that doesn't; an arrow may pass. */
function assertBars(
  lines: readonly string[],
  programs: readonly string[],
  running: ReadonlySet<string>,
  own: string,
  columns: number,
  about: string,
): void {
  const width = Math.min(60, Math.floor((columns - 8) / programs.length));
  if (width < 24) return;
  for (const line of lines) {
    for (const [index, program] of programs.entries()) {
      if (program === own) continue;
      const there = fromColumn(line, 9 + index * width) ?? 'half a character';
      assert.match(there, running.has(program) ? /^│([ ─]|$)/ : /^([ ─]|$)/, about);
    }
  }
}

test('in ASCII, only what the records say is not ASCII', () => {
  const { record } = storyteller(1000);
  const look = lookOf(80, ascii);
  const ladder = new Ladder(NAMES.map((name) => ({ name })));
  for (let seq = 1; seq <= 200; seq += 1) {
    const next = record(NAMES, seq);
    const ours: readonly string[] = JSON.stringify(next).match(/[^ -~]/gu) ?? [];
    const drawn = paintLines(ladder.row(next, look), look).join('');
    for (const character of drawn.match(/[^ -~]/gu) ?? []) assert.ok(ours.includes(character), drawn);
    ladder.pass(next);
  }
});
