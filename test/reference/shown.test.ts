import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from '../../build/course.ts';
import { indexShown } from '../../build/shown.ts';
import type { Lesson, Scene } from '../../src/model/lesson.ts';
import { CODE_WORDS, CODES } from '../../src/narrator/reference/codes.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { sample } from '../content/sample.ts';

const NEAR = [...new Set(CODE_WORDS.flatMap((code) => CODES[code].near ?? []))].map((name) => name.split('/'));

/** Lessons with the scenes that codes are near to, and these. */
function lessonsWith(scenes: Record<string, readonly Partial<Scene>[]>): Lesson[] {
  const { lesson } = sample();
  const [only] = lesson.scenes;
  const ids = new Set([...Object.keys(scenes), ...NEAR.map(([id = '']) => id)]);
  return [...ids].map((id) => {
    const near = NEAR.filter(([each]) => each === id).map(([, scene]) => ({ id: scene ?? '' }));
    const all = [...(scenes[id] ?? []), ...near].map((scene) => ({ ...only!, api: [], ...scene }));
    return { ...lesson, id, scenes: all };
  });
}

test('of each lesson the first scene is named that shows an item or a code, in the order of the lessons', () => {
  const { shown, scenes } = indexShown(
    lessonsWith({
      tea: [{ id: 'cup' }, { id: 'pot', api: ['net.isIP'], codes: ['EACCES'] }, { id: 'leaf', api: ['net.isIP'] }],
      rice: [{ id: 'bowl', api: ['net.isIP'] }],
    }),
  );
  assert.deepEqual(shown['net.isIP'], ['tea/pot', 'rice/bowl']);
  assert.deepEqual(shown.EACCES, ['tea/pot']);
  assert.equal(scenes['tea/pot']?.number, 2);
});

test('a code that is near a scene which does not exist, or that a scene shows all the same, is refused', () => {
  const [near] = CODE_WORDS.filter((code) => CODES[code].near !== undefined);
  assert.throws(() => indexShown([]), /There is no scene/);
  assert.throws(() => indexShown(lessonsWith({ tea: [{ id: 'cup', codes: [near!] }] })), /A scene shows/);
});

test('every item that a release of Node has, and every code, is seen in some scene or near one', async () => {
  const course = await readCourse();
  const { shown, near, scenes } = indexShown(course.map(({ module }) => module));
  const released = ITEMS.filter(({ since }) => since !== 'unreleased').map(({ id }) => id);
  assert.deepEqual(
    released.filter((id) => !shown[id]),
    [],
  );
  assert.deepEqual(
    CODE_WORDS.filter((code) => !shown[code] && near[code] === undefined),
    [],
  );
  for (const { number, title } of Object.values(scenes)) assert.ok(number > 0 && title.en !== '' && title.zh !== '');
});
