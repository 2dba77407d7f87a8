import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonOfChange } from '../../src/model/change.ts';
import { LANGUAGES, perLanguage } from '../../src/model/language.ts';
import type { Candidate, Change } from '../../src/model/lesson.ts';
import type { ChangeText } from '../../src/model/lesson-text.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { event, first } from '../../src/model/select.ts';
import { changes } from './changes.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';
import { starters } from './starters.ts';
import type { Round, Studied } from './studied.ts';
import { texts } from './texts.ts';

const SOURCE = 'one();\ntwo();\nthree();\n';
const ENDED: readonly TraceRecord[] = [happened('server#1', 'listening'), happened('server#1', 'close')];

const CHANGE: Change = {
  file: 'server.js',
  at: 'two();',
  how: 'below',
  candidates: [
    { id: 'early', at: 'one();', lines: ['close();'] },
    { id: 'never', how: 'instead', lines: [] },
    { id: 'late', lines: ['close();'], wanted: true },
  ],
  does: (trace) => first(trace, event('server', 'close')) !== undefined,
  say: [{ at: event('server', 'close'), say: 'closed' }],
};

function textOf(ask: string, rest: string): ChangeText {
  const why = { why: rest };
  return { ask, reached: rest, missed: rest, candidates: { early: why, never: why, late: why }, say: { closed: rest } };
}

const TEXT = { en: textOf('Close it.', 'It closed.'), zh: textOf('把它关掉。', '它关掉了。') };

interface Spoilt {
  change?: Partial<Change>;
  text?: Partial<ChangeText>;
  /** What each candidate's rounds showed. */
  rounds?: Record<string, readonly Round[]>;
  starter?: string;
  /** The port that is written in the programs, where somebody else wrote them. */
  port?: number;
}

function studied({ change = {}, text = {}, rounds = {}, starter, port }: Spoilt = {}): Studied {
  const own = { ...CHANGE, ...change };
  const only = sample({
    scene: { change: own },
    lesson: port === undefined ? {} : { port },
    text: { ...perLanguage(() => ({ change: { ...TEXT.en, ...text } })), zh: { change: TEXT.zh } },
    files: { 'server.js': SOURCE },
    starters: new Map(starter === undefined ? [] : [['task', starter]]),
  });
  const [scene] = only.lesson.scenes;
  const { lesson } = lessonOfChange(only.lesson, scene!);
  const seen = (candidate: Candidate) =>
    rounds[candidate.id] ?? [round(candidate.wanted ? ENDED : RECORDS), round(candidate.wanted ? ENDED : RECORDS)];
  return {
    ...only,
    candidates: own.candidates.map((candidate) => ({
      scene: 'only',
      candidate,
      studied: { ...only, lesson, rounds: seen(candidate), bare: [], candidates: [] },
    })),
  };
}

test('nothing is found in a change of which the wanted candidate does what is asked for, and no other', () => {
  assert.deepEqual(lines(changes(studied())), []);
});

test('a lesson without a change is found', () => {
  const { change: _none, ...scene } = sample().lesson.scenes[0]!;
  assert.deepEqual(lines(changes(sample({ lesson: { scenes: [scene] } }))), [
    'change: no scene has one: in each lesson something is changed',
  ]);
});

test('a wanted candidate that does not do it in each round is found, and another one that does it in some', () => {
  const rounds = { late: [round(ENDED), round()], never: [round(), round(ENDED)] };
  const found = lines(changes(studied({ rounds })));
  assert.ok(found.includes('change.late does: is wanted, and did what was asked for in 1 of 2 rounds'));
  assert.ok(found.includes('change.never does: is not wanted, but did what was asked for in 1 of 2 rounds'));
  assert.ok(found.some((line) => line.startsWith('change.late server server#1 events: differs between rounds')));
});

test('a run that left something behind is found, whichever candidate it is of', () => {
  const rounds = { never: [round(RECORDS, { left: { pids: [12], ports: [] } })] };
  assert.deepEqual(lines(changes(studied({ rounds }))), ['change.never free run: left processes: 12']);
});

test('a candidate that crashes on a name that its program does not have is found, unless somebody else wrote the program', () => {
  const error = { name: 'ReferenceError', message: 'options is not defined' };
  const crash: TraceRecord = { type: 'crash', seq: 1, t: 0, program: 'server', error };
  const rounds = { never: [round([crash]), round([crash])] };
  const why = 'change.never program: options is not defined';
  assert.ok(lines(changes(studied({ rounds }))).includes(why));
  assert.ok(!lines(changes(studied({ rounds, port: 8000 }))).includes(why));
});

test('a place that is on no line, or on two, is found', () => {
  assert.deepEqual(lines(changes(studied({ change: { at: 'four();' } }))), [
    'change.never: not just one line of server.js is `four();`',
    'change.late: not just one line of server.js is `four();`',
  ]);
});

test('candidates that are too few, too alike, all or none of them wanted, or too wide are found', () => {
  const late: Candidate = { id: 'late', lines: [`close(); // ${'x'.repeat(60)}`], wanted: true };
  const found = lines(changes(studied({ change: { candidates: [late, late] } })));
  assert.ok(found.includes('change.candidates: are 2: three or four can be weighed against each other'));
  assert.ok(found.includes('change.candidates: two have the same id'));
  assert.ok(found.includes('change.candidates: two make the same program'));
  assert.ok(found.includes('change.candidates: all of them are wanted: there is nothing to find out'));
  assert.ok(found.includes('change.late server.js:3: is 72 columns wide, more than 54'));
  const never = CHANGE.candidates.map(({ wanted: _none, ...candidate }) => candidate);
  assert.ok(
    lines(changes(studied({ change: { candidates: never } }))).includes('change.candidates: none of them is wanted'),
  );
});

test('a change that has no room in a small window with all of its candidates is found, in each language', () => {
  const long = { id: 'late', lines: Array.from({ length: 16 }, () => 'close();'), wanted: true } as const;
  const candidates = [...CHANGE.candidates.slice(0, 2), long];
  const found = lines(changes(studied({ change: { candidates } })));
  for (const language of LANGUAGES)
    assert.ok(
      found.includes(`change.ask: has no room on 80x24 in ${language}, with all candidates and 3 lines of server.js`),
      found.join('\n'),
    );
});

test('a text that is missing, and one that nothing uses, are found', () => {
  const { early: _gone, ...candidates } = TEXT.en.candidates;
  const found = lines(changes(studied({ text: { candidates: { ...candidates, spare: { why: 'Unused.' } } } })));
  assert.ok(found.includes('en.change.candidates.early: has no text'));
  assert.ok(found.includes('en.change.candidates.spare: is a text that nothing uses'));
});

test('a remark that came up for no candidate is found, one that came up for one is not', () => {
  const say = [...(CHANGE.say ?? []), { at: event('server', 'drain'), say: 'closed' }];
  assert.deepEqual(lines(changes(studied({ change: { say } }))), [
    'change.say.closed: came up in the run of no candidate',
  ]);
});

test('what is said of a run is read as any text is', () => {
  const candidates = { ...TEXT.en.candidates, late: { why: () => `It closed at ${undefined}.` } };
  assert.match(
    lines(texts(studied({ text: { candidates } }))).join(),
    /en\.change\.candidates\.late\.why: says 'undefined'/,
  );
});

test('an exercise begins where the last change ended, but for comments, empty lines and where its port or path comes from', () => {
  const starter = '// A server.\nconst port = 1;\n\n  one();\ntwo();\n\nclose();\nthree();\nfour();\n';
  assert.deepEqual(lines(starters(studied({ starter }))), []);
  assert.deepEqual(lines(starters(studied())), []);
  const late = { ...CHANGE.candidates[2]!, lines: ["const path = './close.sock';", 'close();'] };
  const change = { candidates: [...CHANGE.candidates.slice(0, 2), late] };
  assert.deepEqual(lines(starters(studied({ change, starter }))), []);
});

test('programs that somebody else wrote are no beginning of an exercise, and are laid out as they came', () => {
  assert.deepEqual(lines(starters(studied({ starter: 'other();\n', port: 8000 }))), []);
  const wide = [{ ...CHANGE.candidates[0]!, lines: [`// ${'x'.repeat(60)}`] }, ...CHANGE.candidates.slice(1)];
  const change = { candidates: wide };
  assert.match(lines(changes(studied({ change }))).join(), /columns wide/);
  assert.doesNotMatch(lines(changes(studied({ change, port: 8000 }))).join(), /columns wide/);
});

test('an exercise that lacks a line of it, or has it elsewhere, is found', () => {
  const why = 'does not begin where the last change ended: it lacks `close();`, or has it elsewhere';
  for (const starter of ['one();\ntwo();\nthree();\n', 'close();\none();\ntwo();\nthree();\n'])
    assert.deepEqual(lines(starters(studied({ starter }))), [`exercises/task/starter.js: ${why}`]);
});

test('a question of a change that needs what the kernel says is excused where the platform does not tell, and nowhere else', () => {
  const told = event('server', 'close', { where: ({ kernel }) => kernel !== undefined });
  const asked = { id: 'state', kind: 'predict', at: told, choices: [], answer: () => undefined } as const;
  const never = 'change.questions.state: came up in the run of no candidate';
  const isFound = (kernel: Change['kernel']): boolean =>
    lines(changes(studied({ change: { kernel, questions: [asked] } }))).includes(never);
  assert.equal(isFound([event('server', 'close')]), false);
  assert.equal(isFound([]), true);
});
