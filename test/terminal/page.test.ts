import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOfPage } from '../../src/terminal/page.ts';

const ENTRIES = [['a'], ['b1', 'b2'], ['c'], ['d1', 'd2', 'd3'], ['e']];

test('a page: entries, the active one, rows → lines', () => {
  for (const [active, rows, lines] of [
    [0, 8, 'a b1 b2 c d1 d2 d3 e'],
    [3, 9, 'a b1 b2 c d1 d2 d3 e'],
    [0, 4, 'a b1 b2 c'],
    [2, 4, 'b1 b2 c d1'],
    [3, 4, 'c d1 d2 d3'],
    [4, 4, 'd1 d2 d3 e'],
    // What is higher than the page is shown from its beginning.
    [3, 2, 'd1 d2'],
  ] as const)
    assert.equal(linesOfPage(ENTRIES, active, { rows, columns: 80 }).join(' '), lines, `${active} in ${rows}`);
});

test('a line that the terminal wraps counts as the rows that it takes', () => {
  assert.deepEqual(linesOfPage([['0123456789'], ['a'], ['b']], 1, { rows: 3, columns: 5 }), ['a', 'b']);
});
