import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeList } from '../../src/play/change/change-list.ts';
import { stringWidth } from '../../src/view/width.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import type { ScreenWords } from '../../src/words/screens.ts';
import { screens as zh } from '../../src/words/zh/screens.ts';
import { lookOf } from '../view/story.ts';

const LINES = ['server.close(() => {', "  console.log('closed, and nobody comes in any more');", '});'];
const PICKING = {
  ask: 'Change the server so that it ends.',
  program: { title: 'server.js', source: `${"again('and again');\n".repeat(14)}` },
  candidates: [2, 5, 9].map((line) => ({
    value: `at-${line}`,
    how: 'below' as const,
    line,
    at: "again('and again');",
    lines: LINES,
  })),
  hasRun: false,
};

function listIn(columns: number, rows: number, { words = en as ScreenWords, isDrawn = true } = {}) {
  return changeList(PICKING, { rows, isDrawn }, words, lookOf(columns));
}

function linesOf(list: ReturnType<typeof listIn>): string[] {
  return list.items('', new Set()).flatMap((entry) => ('gap' in entry ? [entry.gap] : entry.lines));
}

test('all candidates stand in the list, and in a low window the beginning of each, with the rest of the one that is picked', () => {
  for (const rows of [60, 24]) {
    const lines = linesOf(listIn(80, rows));
    assert.equal(lines.filter((line) => line.includes('console.log')).length, 3, `${rows} rows`);
  }
  const items = listIn(80, 18).items('', new Set());
  assert.equal(items.length, 5);
  assert.deepEqual(items[0] && 'lines' in items[0] && items[0].lines, ['below line 2: server.close(() => { …']);
  assert.match(String(items[0] && 'about' in items[0] && items[0].about), /console\.log\('closed/);
});

test('nothing in the list is wider than the window, in either language', () => {
  for (const words of [en, zh])
    for (const columns of [30, 40, 60, 80])
      for (const line of linesOf(listIn(columns, 20, { words })))
        assert.ok(stringWidth(line) <= columns - 5, `${columns}: ${line}`);
});

test('lines show all of each candidate, and name no arrows', () => {
  const list = listIn(80, 10, { isDrawn: false });
  assert.equal(linesOf(list).filter((line) => line.includes('console.log')).length, 3);
  assert.doesNotMatch(list.keys, /↑/);
  assert.match(list.keys, /s source · e editor · q menu/);
});
