import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyQuestion } from '../../src/terminal/dialog.ts';
import { keyPrompt } from '../../src/terminal/key-prompt.ts';
import { applyEvent, initialState, type PromptState } from '../../src/terminal/prompt.ts';
import { after, asking, drawnAs, WINDOW } from './prompting.ts';

const KEYING: KeyQuestion = {
  bar: () => '  Enter next\n  q quit',
  keys: [
    { name: 'Enter', value: 'next' },
    { name: 'q', value: 'quit' },
    { name: 'Backspace', value: 'back' },
  ],
};

test('keys: key → answer', () => {
  const prompt = keyPrompt(KEYING);
  for (const [key, answer] of [
    ['Enter', 'next'],
    ['q', 'quit'],
    ['Backspace', 'back'],
    ['x', initialState(prompt, WINDOW)],
    ['Up', initialState(prompt, WINDOW)],
    ['', initialState(prompt, WINDOW)],
  ] as const)
    assert.deepEqual(after(prompt, [key]), answer, key);
});

test('a key that answers nothing is not kept by readline', () => {
  const prompt = keyPrompt(KEYING);
  const next = applyEvent(prompt, initialState(prompt, WINDOW), { kind: 'pressed', key: 'x', line: 'x' });
  assert.equal(next.kind === 'asking' && next.line, '');
});

test('keys of something new count, and are named, once it was seen', () => {
  const prompt = keyPrompt({ ...KEYING, isNew: true });
  const unseen = asking(prompt, ['q']);
  assert.equal(drawnAs(prompt, unseen), '\n\n\n\n_\n');
  const seen = applyEvent(prompt, unseen, { kind: 'seen' });
  assert.ok(seen.kind === 'asking');
  assert.equal(drawnAs(prompt, seen.state), '\n\n  Enter next\n  q quit\n_\n');
  assert.deepEqual(applyEvent(prompt, seen.state, { kind: 'pressed', key: 'q', line: 'q' }), {
    kind: 'answered',
    value: 'quit',
  });
});

test('what stands above is made for the rows that are left', () => {
  const prompt = keyPrompt({ ...KEYING, above: (rows) => [`${rows} rows`] });
  assert.equal(drawnAs(prompt, initialState(prompt, WINDOW)), '\n19 rows\n\n  Enter next\n  q quit\n_\n');
  assert.match(drawnAs(prompt, initialState(prompt, { ...WINDOW, rows: 3 })), /_\n$/);
});

const TOLD = Array.from({ length: 30 }, (_, index) => `row ${index}`);

/** After sizes that the window takes one after the other, each with so many rows known to be in sight above. */
function afterSizes(prompt: ReturnType<typeof keyPrompt>, ...sizes: [rows: number, inSight: number][]) {
  return sizes.reduce(
    (state: PromptState<undefined>, [rows, inSight]) => {
      const next = applyEvent(prompt, state, { kind: 'resized', window: { columns: 80, rows, inSight } });
      assert.ok(next.kind === 'asking');
      return next.state;
    },
    initialState(prompt, WINDOW),
  );
}

test('what was told last is drawn again where another size took it out of sight, as much as there is room for', () => {
  const prompt = keyPrompt({ ...KEYING, recent: () => TOLD });
  assert.doesNotMatch(drawnAs(prompt, initialState(prompt, WINDOW)), /row/);
  assert.doesNotMatch(drawnAs(prompt, afterSizes(prompt, [24, 20])), /row/);
  assert.match(drawnAs(prompt, afterSizes(prompt, [10, 6])), /^\nrow 25\n[\s\S]+row 29\n\n {2}Enter next/);
  // What once went out of sight stays there in a higher window.
  assert.match(drawnAs(prompt, afterSizes(prompt, [10, 6], [24, 20])), /^\nrow 11\n/);
  const few = keyPrompt({ ...KEYING, recent: () => TOLD.slice(0, 3) });
  assert.doesNotMatch(drawnAs(few, afterSizes(few, [10, 6])), /row/);
});
