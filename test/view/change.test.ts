import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import {
  candidateLine,
  candidateList,
  candidateLines as drawCandidateLines,
  changeAbove as drawChangeAbove,
} from '../../src/view/screen/candidates.ts';
import { changedBlock, outcomeBlock as drawOutcomeBlock } from '../../src/view/screen/change.ts';
import { stringWidth } from '../../src/view/width.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import { screens as zh } from '../../src/words/zh/screens.ts';
import { ascii, crash, event, exit, lookOf, picture, prints, story, written } from './story.ts';

const candidateLines = written(drawCandidateLines);
const changeAbove = written(drawChangeAbove);
const outcomeBlock = written(drawOutcomeBlock);

const LISTENER = {
  value: 'listener',
  how: 'below',
  line: 2,
  at: 'server.on(it, (socket) => {',
  lines: ['  socket.on(error, () => {', '    take(note);', '  });'],
} as const;
const REMOVED = { value: 'removed', how: 'instead', line: 3, at: 'socket.resume();', lines: [] } as const;

test('a candidate says where it goes, and shows its lines without the indentation that all of them have', () => {
  assert.equal(
    picture(candidateLines(LISTENER, en, lookOf(80))),
    `
below line 2:
  socket.on(error, () => {
    take(note);
  });
`,
  );
  assert.deepEqual(candidateLines(REMOVED, en, lookOf(80)), ['take line 3 out: socket.resume();']);
});

test('a candidate that has run says in words how it came out', () => {
  const [head] = candidateLines({ ...REMOVED, isReached: false }, en, lookOf(80));
  assert.equal(head, 'tried: did not do it · take line 3 out: socket.resume();');
});

test('a candidate of one line stands in one row where there is room, in Chinese too', () => {
  const short = { ...REMOVED, how: 'above', lines: ['  socket.end();'] } as const;
  assert.deepEqual(candidateLines(short, en, lookOf(80)), ['above line 3: socket.end();']);
  assert.deepEqual(candidateLines(short, zh, lookOf(80)), ['加在第 3 行上面：socket.end();']);
  assert.deepEqual(candidateLines(short, en, lookOf(32)), ['above line 3:', '  socket.end();']);
});

test('of a candidate there is the beginning where a window is too low for all of it', () => {
  assert.equal(candidateLine(LISTENER, en, lookOf(60)), 'below line 2: socket.on(error, () => { …');
  assert.equal(candidateLine(REMOVED, en, lookOf(60)), 'take line 3 out: socket.resume();');
});

const LONG = {
  ask: 'Make it last.',
  program: { title: 'server.js', source: Array.from({ length: 12 }, (_, index) => `line(${index + 1});`).join('\n') },
  candidates: [
    { ...LISTENER, line: 2 },
    { ...REMOVED, line: 9 },
  ],
};

test('what can be changed is shown whole, or else around its places, or around the one that is picked', () => {
  const numbers = (rows: number, picked?: string): string[] => {
    const lines = changeAbove(LONG, picked, rows, lookOf(80));
    assert.ok(lines.length <= rows, `${rows}: ${lines.length}`);
    assert.match(lines.at(-1) ?? '', /\? Make it last\./);
    return lines.flatMap((line) => /^(❯? *\d+) │/.exec(line)?.[1]?.replaceAll(' ', '') ?? []);
  };
  const whole = ['1', '❯2', '3', '4', '5', '6', '7', '8', '❯9', '10', '11', '12'];
  assert.deepEqual(numbers(16), whole);
  assert.deepEqual(numbers(13), whole);
  assert.deepEqual(numbers(12), ['1', '❯2', '3', '4', '7', '8', '❯9', '10', '11']);
  assert.deepEqual(numbers(8), ['1', '❯2', '3', '8', '❯9', '10']);
  assert.deepEqual(numbers(6, 'removed'), ['7', '8', '❯9', '10', '11']);
  assert.deepEqual(numbers(5, 'removed'), ['8', '❯9', '10']);
  assert.deepEqual(numbers(4), ['❯2', '❯9']);
  assert.deepEqual(numbers(1), []);
});

test('candidates that stay on the screen point at the one that runs, and are never wider than it', () => {
  assert.equal(
    picture(candidateList([REMOVED, LISTENER], 'listener', en, lookOf(40, ascii))),
    `

    take line 3 out: socket.resume();

  > below line 2:
      socket.on(error, () => {
        take(note);
      });
`,
  );
});

test('the changed program bears a mark at each line that is new, and what is gone is told', () => {
  const program = { title: 'server.js', source: 'one();\nnew();\ntwo();\n', added: [2] };
  assert.equal(
    picture(changedBlock({ program, others: [], gone: ['old();'], isFirst: true }, 20, en, lookOf(90, ascii)).flat()),
    `

  server.js
  1 | one();
+ 2 | new();
  3 | two();

  Taken out:
  - old();

  \`+\` marks the lines that were changed, and in the ladder what did not come
  before. What came before goes by without a stop.
`,
  );
});

const BEFORE = story(
  event('server', 'socket#1', 'end'),
  crash('server', 'Error', 'no', 3),
  prints('server', 'Error: no\n    at somewhere\n', 'stderr'),
  exit('server', 1),
);
const FAILED = {
  isReached: false,
  verdict: 'It did not.',
  why: 'Nobody listens.',
  before: BEFORE,
  missing: [] as readonly TraceRecord[],
  hasNews: false,
  programs: [{ name: 'server' }],
};

test('a run that did not do what was asked for says so, why, and that nothing was different', () => {
  assert.equal(
    picture(outcomeBlock(FAILED, en, lookOf(80))),
    `

  Everything came as it had before.

  ✘ It did not.
    Nobody listens.
`,
  );
});

test('what is there no longer is listed as rows of the ladder with a mark; the stack of a crash goes without saying', () => {
  const outcome = { ...FAILED, isReached: true, verdict: 'It did.', missing: BEFORE.slice(1), hasNews: true };
  assert.equal(
    picture(outcomeBlock(outcome, en, lookOf(80, ascii))),
    `

  No longer there (-):
-   1.0  x Error: no  server.js:3
-   3.0  # exit 1

  + It did.
    Nobody listens.
`,
  );
});

test('of a long list of what is there no longer, the beginning is shown, and how much more there is', () => {
  const before = story(...Array.from({ length: 20 }, (_, index) => prints('server', `line ${index}`)));
  const lines = outcomeBlock({ ...FAILED, before, missing: before, why: undefined }, zh, lookOf(60));
  assert.equal(lines.filter((line) => line.startsWith('-')).length, 8);
  assert.ok(lines.includes('  另外还有 12 行'));
  for (const line of lines) assert.ok(stringWidth(line) <= 60, line);
});

test('lines that one has to see in order to choose are in view, of this and of another program', () => {
  const about = [
    { program: LONG.program, lines: [2] },
    { program: { title: 'other.js', source: 'const word = 1;\nsay(word);\n' }, lines: [2] },
  ];
  const [second = ''] = LONG.program.source.split('\n').slice(1);
  const lines = changeAbove({ ...LONG, about }, LONG.candidates[0]?.value, 12, lookOf(80)).join('\n');
  assert.match(lines, /other\.js\n.*2 │ say\(word\);/);
  assert.ok(lines.includes(second.trim()), lines);
});
