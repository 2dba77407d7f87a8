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

test('the ends of a page that goes on are told what is wholly in sight, and of what is cut nothing is shown', () => {
  const asked: unknown[] = [];
  const ends = (from: number, to: number) => {
    asked.push([from, to]);
    return { above: '^', below: 'v' };
  };
  for (const [active, rows, lines, ...inSight] of [
    [0, 8, 'a b1 b2 c d1 d2 d3 e'],
    [0, 4, 'a b1 b2 v', [0, 2]],
    [1, 4, 'a b1 b2 v', [0, 2]],
    [2, 5, '^ . c . v', [2, 3]],
    [4, 4, '^ . . e', [4, 5]],
    // The active entry needs all rows.
    [3, 4, 'c d1 d2 d3'],
  ] as const) {
    asked.length = 0;
    const page = linesOfPage(ENTRIES, active, { rows, columns: 80, ends });
    assert.equal(page.map((line) => line || '.').join(' '), lines, `${active} in ${rows}`);
    assert.deepEqual(asked, inSight);
  }
});
