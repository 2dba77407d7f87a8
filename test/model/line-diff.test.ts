import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffLines } from '../../src/model/line-diff.ts';

const SOURCE = 'one();\nfor (const each of all) {\n  two(each);\n}\n';

test('what was added and what is gone is told line by line, with the number that a line has now', () => {
  const changes = (after: string) => {
    const { added, gone } = diffLines(SOURCE, after);
    return { added, gone };
  };
  assert.deepEqual(changes(SOURCE), { added: [], gone: [] });
  assert.deepEqual(changes(SOURCE.replace('  two', '  zero();\n  two')), { added: [3], gone: [] });
  assert.deepEqual(changes(SOURCE.replace('two', 'too')), { added: [3], gone: ['  two(each);'] });
  assert.deepEqual(changes(SOURCE.replace('one();\n', '')), { added: [], gone: ['one();'] });
  assert.deepEqual(diffLines('a\n}\nb\n}\n', 'a\n}\n}\nb\n}\n').added.length, 1);
});

test('of a line that was kept, the number that it had is known', () => {
  const { kept } = diffLines('one\ntwo\nthree\nfour', 'zero\none\nthree\n3.5\nfour');
  assert.deepEqual(
    [...kept],
    [
      [2, 1],
      [3, 3],
      [5, 4],
    ],
  );
});

test('of very long sources, all between the first change and the last counts as changed', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => `line(${index});`);
  const other = long.with(10, 'first();').with(20_000, 'last();');
  const { added } = diffLines(long.join('\n'), other.join('\n'));
  assert.deepEqual([added.at(0), added.at(-1)], [11, 20_001]);
});
