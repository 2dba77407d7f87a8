import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEvent, initialState } from '../../src/terminal/prompt.ts';
import { textPrompt } from '../../src/terminal/text-prompt.ts';
import { after, asking, drawnAs, WINDOW } from './prompting.ts';

const PROMPT = textPrompt({ ask: '  Type >', keys: () => '  Enter answer', isNew: false });
const LONG = 'x'.repeat(41);

test('a line of text: key and line → what was typed, or the answer', () => {
  for (const [keys, typed] of [
    [[], ''],
    [
      [
        ['e', 'e'],
        ['n', 'en'],
      ],
      'en',
    ],
    [
      [
        ['e', 'e'],
        ['Backspace', ''],
      ],
      '',
    ],
    [[['Left', 'end']], 'end'],
    [[[LONG, LONG]], LONG.slice(0, 40)],
  ] as const)
    assert.equal(asking(PROMPT, keys).own, typed, keys.join(' '));
  // Readline has emptied its line by then.
  assert.equal(
    after(PROMPT, [
      ['e', 'end'],
      ['Enter', ''],
    ]),
    'end',
  );
  assert.equal(after(PROMPT, ['Enter']), '');
});

test('readline keeps no more than fits', () => {
  for (const [line, kept] of [
    [LONG, LONG.slice(0, 40)],
    ['short', undefined],
  ] as const) {
    const next = applyEvent(PROMPT, initialState(PROMPT, WINDOW), { kind: 'pressed', key: 'x', line });
    assert.equal(next.kind === 'asking' && next.line, kept);
  }
});

test('what is typed before it can have been read is not kept', () => {
  const fresh = textPrompt({ ask: '  Type >', keys: () => '  Enter answer', isNew: true });
  assert.deepEqual(asking(fresh, [['e', 'e'], 'Enter']), initialState(fresh, WINDOW));
  assert.equal(drawnAs(fresh, initialState(fresh, WINDOW)), '\n\n\n  Type >\n');
});

test('it is drawn with its keys, and the cursor behind what was typed', () => {
  const asked = textPrompt({
    ask: '  Type >',
    keys: () => '  Enter answer',
    isNew: false,
    above: (rows) => [`${rows}`],
  });
  assert.equal(drawnAs(asked, asking(asked, [['e', 'end']])), '\n20\n\n  Enter answer\n  Type > end\n');
});
