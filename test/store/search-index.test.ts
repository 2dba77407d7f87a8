import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSearchIndex } from '../../build/words.ts';

test('a text that is a function is indexed, also where digits stand right behind a Chinese character', () => {
  const text = () => '六块，共16块';
  const texts = { en: { title: 'pieces' }, zh: { title: text } };
  const course = [{ number: 1, module: { id: 'one', scenes: [], texts }, files: {} }];
  const { words } = buildSearchIndex(course as unknown as Parameters<typeof buildSearchIndex>[0]);
  assert.match(JSON.stringify(words), /共/);
  assert.match(JSON.stringify(words), /pieces/);
});
