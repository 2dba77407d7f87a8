import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCheckArguments } from './check-arguments.ts';

function parsed(words: string, env: Record<string, string> = {}) {
  const { lessons, rounds, root } = parseCheckArguments(words.split(' ').filter(Boolean), env, {
    rounds: 4,
    root: '/lessons',
  });
  return [lessons.join(' '), rounds, root];
}

test('the check takes its options with and without a `--` before them', () => {
  for (const [words, ...isSo] of [
    ['', '', 4, '/lessons'],
    ['--rounds 2', '', 2, '/lessons'],
    ['-- --rounds 2', '', 2, '/lessons'],
    ['listen -- --rounds 2', 'listen', 2, '/lessons'],
    ['listen address --rounds=20 --lessons /other', 'listen address', 20, '/other'],
  ] as const)
    assert.deepEqual(parsed(words), isSo, words);
});

test('what npm takes for an option of its own counts, too', () => {
  // npm run check listen --rounds 2
  assert.deepEqual(parsed('listen 2', { npm_config_rounds: 'true' }), ['listen', 2, '/lessons']);
  // npm run check listen --rounds=2
  assert.deepEqual(parsed('listen', { npm_config_rounds: '2' }), ['listen', 2, '/lessons']);
});

test('rounds are whole numbers from 1', () => {
  for (const words of ['--rounds 0', '--rounds x', '--rounds 1.5'])
    assert.throws(() => parsed(words), /--rounds is a number from 1, not '/);
  assert.throws(() => parsed('listen', { npm_config_rounds: 'true' }), RangeError);
});

test('the table of what was seen is asked for by an option', () => {
  const ask = (words: string[], env = {}) => parseCheckArguments(words, env, { rounds: 4, root: '/lessons' }).items;
  assert.equal(ask([]), false);
  assert.equal(ask(['--', '--items']), true);
  // npm run check --items
  assert.equal(ask([], { npm_config_items: 'true' }), true);
});
