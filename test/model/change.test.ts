import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyCandidate, diffLines, findLine, hasOnePlace, lessonOfChange } from '../../src/model/change.ts';
import type { Candidate, Change } from '../../src/model/lesson.ts';
import { event } from '../../src/model/select.ts';
import { sample } from '../content/sample.ts';

const SOURCE = 'one();\nfor (const each of all) {\n  two(each);\n}\n';

function change(more: Partial<Change> = {}): Change {
  return { file: 'server.js', at: 'two(each);', how: 'below', candidates: [], does: () => true, ...more };
}

function changed(candidate: Omit<Candidate, 'id'>, more: Partial<Change> = {}): string {
  return applyCandidate(SOURCE, change(more), { id: 'it', ...candidate });
}

test('lines go below a line, above it or into its place, and none into its place removes it', () => {
  const lines = ['  three();', '  four();'];
  assert.equal(changed({ lines }), 'one();\nfor (const each of all) {\n  two(each);\n  three();\n  four();\n}\n');
  assert.equal(changed({ lines: ['zero();'], at: 'one();', how: 'above' }), `zero();\n${SOURCE}`);
  assert.equal(changed({ lines }, { how: 'instead' }), SOURCE.replace('  two(each);', lines.join('\n')));
  assert.equal(changed({ lines: [], how: 'instead' }), 'one();\nfor (const each of all) {\n}\n');
});

test('a place is one line, whatever its indentation', () => {
  assert.equal(findLine(SOURCE, '  two(each);'), 3);
  assert.equal(hasOnePlace(SOURCE, change({ at: 'two' }), { id: 'it', lines: [] }), false);
  assert.equal(hasOnePlace(`${SOURCE}two(each);\n`, change(), { id: 'it', lines: [] }), false);
  assert.equal(hasOnePlace(SOURCE, change({ at: 'nowhere' }), { id: 'it', lines: [], at: 'one();' }), true);
  assert.throws(() => findLine(SOURCE, 'three();'), RangeError);
});

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

test('the run of a changed program is a scene with its own remarks and questions, and the rest as before', () => {
  const { lesson } = sample();
  const [scene] = lesson.scenes;
  const pass = [event('server', 'connection')];
  const own = lessonOfChange(lesson, { ...scene!, pass, change: change({ ends: { quietMs: 9, nothing: 'quiet' } }) });
  assert.deepEqual(own.scene, {
    id: 'only',
    programs: scene!.programs,
    pass,
    ends: { quietMs: 9, nothing: 'quiet' },
    say: [],
    questions: [],
  });
  assert.deepEqual(own.lesson.scenes, [own.scene]);
});
