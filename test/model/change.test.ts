import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyCandidate, findLine, hasOnePlace, lessonOfChange } from '../../src/model/change.ts';
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

test('the run of a changed program is a scene with its own remarks and questions, and the rest as before', () => {
  const { lesson } = sample();
  const [scene] = lesson.scenes;
  const pass = [event('server', 'connection')];
  const own = lessonOfChange(lesson, { ...scene!, pass, change: change({ ends: { quietMs: 9, nothing: 'quiet' } }) });
  assert.deepEqual(own.scene, {
    id: 'only',
    programs: scene!.programs,
    pass,
    api: scene!.api,
    ends: { quietMs: 9, nothing: 'quiet' },
    say: [],
    questions: [],
  });
  assert.deepEqual(own.lesson.scenes, [own.scene]);
});
