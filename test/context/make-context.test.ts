import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../../src/context/context.ts';
import { withLanguage } from '../../src/context/make-context.ts';
import { WORDS } from '../support/words.ts';

test('a context in another language has all that the first one has, which a spread of it has not: that does not compile', () => {
  const given = { version: '1.2.3', isPlain: true } as Context;
  const context = withLanguage(given, WORDS.zh);
  assert.deepEqual([context.version, context.isPlain, context.words.language], ['1.2.3', true, 'zh']);
  // @ts-expect-error
  const spread: Context = { ...context };
  assert.deepEqual(Object.keys(spread), ['words', 'look']);
});
