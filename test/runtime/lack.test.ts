import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLack, firstWithAll } from '../../src/runtime/lack.ts';

test('what every supported Node has is not lacking', () => {
  assert.equal(findLack(['net.connect', 'net.Server#event:connection']), undefined);
  assert.equal(findLack([]), undefined);
});

test('what no release has is lacking, by the name that a program uses, and there is no version with it', () => {
  assert.deepEqual(findLack(['net.connect', 'net.promises']), { names: ['net.promises'], since: [] });
});

test('the first version of each release line that has all is found', () => {
  const early = ['v23.4.0', 'v22.13.0'];
  assert.deepEqual(firstWithAll([early]), ['v22.13.0', 'v23.4.0']);
  assert.deepEqual(firstWithAll([early, ['v26.8.0', 'v24.21.0']]), ['v24.21.0', 'v26.8.0']);
  assert.deepEqual(
    firstWithAll([
      ['v26.4.0', 'v24.19.0'],
      ['v26.8.0', 'v24.21.0'],
    ]),
    ['v24.21.0', 'v26.8.0'],
  );
  assert.deepEqual(firstWithAll([[], early]), ['v22.13.0', 'v23.4.0'], 'of some it is not known');
  assert.deepEqual(firstWithAll([[]]), []);
  assert.deepEqual(firstWithAll([early, 'unreleased']), []);
});
