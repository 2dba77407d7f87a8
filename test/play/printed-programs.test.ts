import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PrintedPrograms } from '../../src/play/scene/printed-programs.ts';

test('programs are in sight until so much was printed below them that they have scrolled away, and never again', () => {
  const listing = new PrintedPrograms();
  assert.equal(listing.isInSight(100), false, 'nothing was printed');
  listing.markPrinted(20);
  assert.equal(listing.isInSight(20), true);
  listing.addRows(5);
  assert.equal(listing.isInSight(25), true);
  assert.equal(listing.isInSight(24), false);
  assert.equal(listing.isInSight(100), false, 'a terminal does not scroll back');
});
