import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListQuestion } from '../../src/terminal/dialog.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import { applyEvent, initialState } from '../../src/terminal/prompt.ts';
import type { ListState } from '../../src/terminal/selection.ts';
import { after, answerTo, asking, drawnAs, type Pressed, WINDOW } from './prompting.ts';

const LESSONS = ['listen', 'connection', 'close'];

const PLAIN: ListQuestion = {
  ask: 'Where to?',
  items: () => [
    { value: 'next', lines: ['Next lesson'], about: ['  Taking a port'] },
    { gap: '  Others' },
    { value: 'menu', lines: ['Menu'] },
    { value: 'again', lines: ['Again', 'from the start'] },
  ],
  search: false,
  keys: '  Enter go',
};

const QUESTION: ListQuestion = {
  ...PLAIN,
  ask: '',
  also: [{ name: 's', value: 'source' }],
  question: { nudgeLine: '  Nothing is picked.', isNew: false },
};

const SEARCH: ListQuestion = {
  ask: 'Which lesson?',
  items: (term) => LESSONS.filter((id) => id.includes(term)).map((value) => ({ value, lines: [value] })),
  search: true,
  nothing: '  No such lesson.',
  keys: '  Esc clear',
  first: 'connection',
};

function prompt(choosing: ListQuestion) {
  return listPrompt({ choosing: () => choosing, look: { pointer: '>', active: (line) => line.toUpperCase() } });
}

/** What is picked after these keys. */
function picked(choosing: ListQuestion, pressed: readonly Pressed[]): string {
  const { pick } = asking(prompt(choosing), pressed).own;
  return pick.kind === 'item' ? pick.value : pick.kind;
}

test('a list: key → what is picked', () => {
  for (const [keys, isPicked] of [
    [['Down'], 'menu'],
    [['Down', 'Down'], 'again'],
    [['Down', 'Down', 'Down'], 'next'],
    [['Up'], 'again'],
    [['Up', 'Up'], 'menu'],
    [['3'], 'again'],
    [['2', '9', '0', 'x', 'Tab', 'Escape', 'Backspace', ''], 'menu'],
    [[], 'none'],
  ] as const)
    assert.equal(picked(PLAIN, keys), isPicked, keys.join());
});

test('a list without a choice stands at its first item, and Enter answers with the item that it stands at', () => {
  assert.equal(answerTo(prompt(PLAIN), ['Enter']), 'next');
  assert.equal(answerTo(prompt(PLAIN), ['Down', 'Enter']), 'menu');
  assert.equal(answerTo(prompt({ ...PLAIN, first: 'again' }), ['Enter']), 'again');
  assert.equal(answerTo(prompt({ ...PLAIN, first: 'gone' }), ['Enter']), 'next');
});

test('a question: keys → what is picked; nothing is at first, and an Enter too many is told so until the next key', () => {
  for (const [keys, isPicked] of [
    [[], 'none'],
    [['Enter'], 'nothing'],
    [['Enter', 'Enter'], 'nothing'],
    [['Enter', 'x'], 'none'],
    [['Enter', '2'], 'menu'],
    [['Down'], 'next'],
    [['Up'], 'again'],
    [['2', 'Up'], 'next'],
  ] as const)
    assert.equal(picked(QUESTION, keys), isPicked, keys.join());
  assert.equal(answerTo(prompt(QUESTION), ['2', 'Enter']), 'menu');
  assert.equal(answerTo(prompt(QUESTION), ['Enter', 's']), 'source');
});

test('keys that come before a question can have been read pick and answer nothing', () => {
  const fresh = prompt({
    ...QUESTION,
    also: [{ name: 's', value: 'source' }],
    question: { nudgeLine: '', isNew: true },
  });
  const unread = asking(fresh, ['2', 'Enter', 's']);
  assert.deepEqual(unread, initialState(fresh, WINDOW));
  const next = applyEvent(fresh, unread, { kind: 'seen' });
  assert.ok(next.kind === 'asking');
  assert.deepEqual(applyEvent(fresh, next.state, { kind: 'pressed', key: 's', line: 's' }), {
    kind: 'answered',
    value: 'source',
  });
});

/** What is searched for and picked after these keys. */
function found(pressed: readonly Pressed[]): [string, ListState['pick']] {
  const { term, pick } = asking(prompt(SEARCH), pressed).own;
  return [term, pick];
}

const at = (value: string): ListState['pick'] => ({ kind: 'item', value });

test('a search: keys → what is searched for, and what is picked', () => {
  const typed: Pressed = ['l', 'l'];
  const nothingFound: Pressed = ['q', 'q'];
  for (const [keys, ...isSo] of [
    [[], '', at('connection')],
    // It begins at the first that is found.
    [[typed], 'l', at('listen')],
    [[typed, 'Down'], 'l', at('close')],
    [[typed, 'Down', 'Down'], 'l', at('listen')],
    // What is taken back leaves the choice where it is.
    [
      [
        ['o', 'o'],
        ['s', 'os'],
        ['Backspace', 'o'],
      ],
      'o',
      at('close'),
    ],
    [[typed, 'Down', 'Escape'], '', at('close')],
    // After a search that found nothing, it is where it was before.
    [[nothingFound, 'Escape'], '', at('connection')],
    [['Up', nothingFound, ['Backspace', '']], '', at('listen')],
    [[nothingFound, ['Backspace', ''], 'Down'], '', at('close')],
    // Enter does nothing where nothing is found, and Tab never does anything.
    [[nothingFound, ['Enter', ''], ['Tab', 'q\t']], 'q', at('connection')],
    // Digits are typed.
    [[['2', '2']], '2', at('connection')],
    // A longer search without a result is found again by a shorter one.
    [
      [
        ['x', 'lx'],
        ['Backspace', 'l'],
      ],
      'l',
      at('listen'),
    ],
  ] as const)
    assert.deepEqual(found(keys), isSo, keys.join(' '));
  assert.equal(answerTo(prompt(SEARCH), [typed, 'Down', ['Enter', '']]), 'close');
});

test('readline keeps the search where a key is no part of it, and loses it with Esc', () => {
  const list = prompt(SEARCH);
  const state = asking(list, [['l', 'l']]);
  for (const [key, line, kept] of [
    ['Down', 'history', 'l'],
    ['Tab', 'l\t', 'l'],
    ['Escape', 'l', ''],
    ['i', 'li', undefined],
  ] as const) {
    const next = applyEvent(list, state, { kind: 'pressed', key, line });
    assert.equal(next.kind === 'asking' && next.line, kept, key);
  }
});

test('a key that changes nothing leaves the state as it is: nothing is drawn again', () => {
  const list = prompt(QUESTION);
  const state = asking(list, ['2']);
  const next = applyEvent(list, state, { kind: 'pressed', key: 'x', line: 'x' });
  assert.ok(next.kind === 'asking');
  assert.equal(next.state, state);
  const seen = applyEvent(list, state, { kind: 'seen' });
  assert.equal(seen.kind === 'asking' && seen.state, state);
});

test('a list is drawn with its pointer, what is said about the item, and the cursor below', () => {
  const list = prompt(PLAIN);
  assert.equal(
    drawnAs(list, asking(list, [])),
    `
Where to?
> NEXT LESSON
  Others
  Menu
  Again
  from the start
  Taking a port
  Enter go
_
`,
  );
});

test('a question is drawn with numbers and a row for what is said to an Enter', () => {
  const list = prompt({ ...QUESTION, above: () => ['? What comes next?'] });
  assert.equal(
    drawnAs(list, asking(list, ['Enter'])),
    `
? What comes next?
  1. Next lesson
  Others
  2. Menu
  3. Again
     from the start
  Nothing is picked.
  Enter go
_
`,
  );
  assert.match(drawnAs(list, asking(list, ['3'])), /\n {2}2\. Menu\n> 3\. AGAIN\n {5}FROM THE START\n\n {2}Enter go\n/);
});

test('the keys of a question are named once they count', () => {
  const fresh = prompt({ ...QUESTION, question: { nudgeLine: '', isNew: true } });
  assert.doesNotMatch(drawnAs(fresh, initialState(fresh, WINDOW)), /Enter go/);
});

test('a search is drawn with the cursor behind what was typed', () => {
  const list = prompt(SEARCH);
  assert.equal(drawnAs(list, asking(list, [['l', 'l']])), '\nWhich lesson? l\n> LISTEN\n  close\n  Esc clear\n');
  assert.equal(drawnAs(list, asking(list, [['q', 'q']])), '\nWhich lesson? q\n  No such lesson.\n  Esc clear\n');
});

test('what stands above a list is told how many rows are left, and what is picked', () => {
  const asked: unknown[] = [];
  const list = prompt({
    ...QUESTION,
    above(rows, value) {
      asked.push([rows, value]);
      return [];
    },
  });
  for (const keys of [[], ['2']]) drawnAs(list, asking(list, keys));
  assert.deepEqual(asked, [
    [15, undefined],
    [15, 'menu'],
  ]);
});

test('a list that is longer than the window shows the part around the item, and all that is around the list', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ value: `${index}`, lines: [`lesson ${index}`] }));
  const list = prompt({ ...SEARCH, items: () => many, first: '20' });
  const state = after(list, ['Down'], { ...WINDOW, rows: 8 });
  assert.ok(typeof state !== 'string');
  assert.equal(
    drawnAs(list, state),
    '\nWhich lesson?\n  lesson 19\n  lesson 20\n> LESSON 21\n  lesson 22\n  lesson 23\n  Esc clear\n',
  );
});

const GROUPS: ListQuestion = {
  ...SEARCH,
  items: () =>
    ['core', 'ends', 'bytes'].flatMap((group) => [
      { gap: `  ${group}` },
      ...[1, 2, 3].map((number) => ({ value: `${group} ${number}`, lines: [`${group} ${number}`] })),
    ]),
  end: ({ side, items, heading = '' }) => `${heading} ${side === 'above' ? '↑' : '↓'} ${items.length}`,
};

test('a list that goes on says so in its first and last row, with the heading of what is in sight', () => {
  const window = { ...WINDOW, rows: 8 };
  for (const [first, drawing] of [
    ['core 1', '  core\n> CORE 1\n  core 2\n  core 3\n ↓ 6\n'],
    ['core 3', '  core ↑ 1\n  core 2\n> CORE 3\n  ends\n ↓ 6\n'],
    ['ends 1', ' ↑ 3\n  ends\n> ENDS 1\n  ends 2\n ↓ 4\n'],
    ['ends 2', '  ends ↑ 3\n  ends 1\n> ENDS 2\n  ends 3\n ↓ 3\n'],
    ['bytes 3', ' ↑ 6\n  bytes\n  bytes 1\n  bytes 2\n> BYTES 3\n'],
  ] as const) {
    const list = prompt({ ...GROUPS, first });
    const drawn = drawnAs(list, asking(list, [], window));
    assert.ok(drawn.includes(`\nWhich lesson?\n${drawing}`), drawn);
  }
  const whole = prompt({ ...GROUPS, first: 'core 1' });
  assert.doesNotMatch(drawnAs(whole, asking(whole, [])), /[↑↓]/);
});

test('what was printed before a list stays in sight, but the list is never short for its sake', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ value: `${index}`, lines: [`lesson ${index}`] }));
  const list = prompt({ ...SEARCH, items: () => many, rowsBefore: 5 });
  for (const [rows, lines] of [
    [30, 24],
    [24, 18],
    [19, 14],
    [16, 14],
    [10, 9],
  ] as const)
    assert.equal(
      drawnAs(list, asking(list, [], { ...WINDOW, rows }))
        .trim()
        .split('\n').length,
      lines,
      `${rows} rows`,
    );
});

test('where a low window has no room for both, a search keeps its list and its keys, and not what is said about the item', () => {
  const about = ['---', 'all about it', 'and more'];
  const list = prompt({ ...SEARCH, items: () => LESSONS.map((value) => ({ value, lines: [value], about })) });
  const lines = (rows: number) =>
    drawnAs(list, asking(list, [], { ...WINDOW, rows }))
      .trim()
      .split('\n');
  assert.deepEqual(lines(10).slice(-4), [...about, '  Esc clear']);
  assert.deepEqual(lines(8), ['Which lesson?', '  listen', '> CONNECTION', '  close', '  Esc clear']);
});

test('page keys go to the groups of a list, and to its ends', () => {
  for (const [first, key, isPicked] of [
    ['core 2', 'PageDown', 'ends 1'],
    ['ends 1', 'PageDown', 'bytes 1'],
    ['bytes 1', 'PageDown', 'bytes 3'],
    ['bytes 3', 'PageUp', 'bytes 1'],
    ['bytes 1', 'PageUp', 'ends 1'],
    ['core 3', 'PageUp', 'core 1'],
    ['core 1', 'PageUp', 'core 1'],
  ] as const)
    assert.equal(picked({ ...GROUPS, first }, [key]), isPicked, `${first} ${key}`);
});

/** Two groups that fold, and something that does not. */
const FOLDS: ListQuestion = {
  ...SEARCH,
  items: (term, open): ReturnType<ListQuestion['items']> =>
    term === ''
      ? [
          ...['core', 'ends'].flatMap(
            (fold): ReturnType<ListQuestion['items']> =>
              open.has(fold)
                ? [
                    { gap: fold },
                    ...[1, 2].map((each) => ({ value: `${fold} ${each}`, lines: [`${fold} ${each}`], fold })),
                  ]
                : [{ value: ` ${fold}`, lines: [fold], opens: fold }],
          ),
          { value: 'quit', lines: ['Quit'] },
        ]
      : [{ value: 'ends 2', lines: ['ends 2'], fold: 'ends' }],
  open: ['core'],
  first: 'core 2',
};

/** What is listed after these keys, with what is picked in brackets. */
function folded(pressed: readonly Pressed[]): string {
  const { own } = asking(prompt(FOLDS), pressed);
  const shown = FOLDS.items(own.term, own.open).flatMap((entry) => ('value' in entry ? [entry.value.trim()] : []));
  return shown
    .map((value) => (own.pick.kind === 'item' && own.pick.value.trim() === value ? `[${value}]` : value))
    .join();
}

test('groups that fold: keys → what is listed and picked', () => {
  for (const [keys, isListed] of [
    [[], 'core 1,[core 2],ends,quit'],
    [['Left'], '[core],ends,quit'],
    [['Left', 'Left'], '[core],ends,quit'],
    [['Left', 'Right'], '[core 1],core 2,ends,quit'],
    [['Left', 'Enter'], '[core 1],core 2,ends,quit'],
    [['Right'], 'core 1,[core 2],ends,quit'],
    [['Down', 'Right', 'Down'], 'core 1,core 2,ends 1,[ends 2],quit'],
    [['Down', 'Left'], 'core 1,core 2,[ends],quit'],
    [['Left', 'PageDown'], 'core,[ends],quit'],
    [['Up', 'Up', 'Left', 'Up', 'Left'], 'core 1,core 2,[ends],quit'],
  ] as const)
    assert.equal(folded(keys), isListed, keys.join());
  assert.equal(answerTo(prompt(FOLDS), ['Left', 'Enter', 'Enter']), 'core 1');
});

test('what a search has found stays picked when it is taken back: its group is open', () => {
  const typed: Pressed = ['e', 'e'];
  assert.equal(folded([typed]), '[ends 2]');
  assert.equal(folded([typed, ['Left', 'e']]), '[ends 2]');
  assert.equal(folded([typed, ['Backspace', '']]), 'core 1,core 2,ends 1,[ends 2],quit');
});

test('in a low window the empty lines between groups give way to items', () => {
  const items = (term: string, open: ReadonlySet<string>) =>
    GROUPS.items(term, open).flatMap(
      (entry): ReturnType<ListQuestion['items']> => ('gap' in entry ? [{ gap: '' }, entry] : [entry]),
    );
  const list = prompt({ ...GROUPS, items, first: 'ends 1' });
  const lines = (rows: number) =>
    drawnAs(list, asking(list, [], { ...WINDOW, rows }))
      .trim()
      .split('\n');
  assert.deepEqual(lines(8), ['Which lesson?', ' ↑ 3', '  ends', '> ENDS 1', '  ends 2', ' ↓ 4', '  Esc clear']);
  assert.equal(lines(24).filter((line) => line === '').length, 3);
});
