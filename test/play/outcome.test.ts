import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../src/model/lesson.ts';
import { judgeRun } from '../../src/play/change/outcome.ts';
import { outcomeBlock } from '../../src/view/screen/change.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import { event, lookOf, picture, story } from '../view/story.ts';

const change: Change = { file: 'server.js', at: 'take();', how: 'instead', candidates: [], does: () => true };
const text = { ask: 'Change it.', reached: 'It did.', missed: 'It did not.', candidates: {} };

test('what a program did that the change does not run is not said to be missing', () => {
  const scene = story(event('server', 'server#1', 'listening'), event('client', 'socket#1', 'connect'));
  const outcome = judgeRun({
    records: story(event('other', 'socket#1', 'connect')),
    before: { records: scene, file: 'server.js', kept: new Map() },
    isShown: () => true,
    programs: [{ name: 'server' }, { name: 'other' }],
    change,
    text,
    candidate: undefined,
  });
  assert.deepEqual(
    outcome.missing.map(({ program }) => program),
    ['server'],
  );
  assert.match(picture(outcomeBlock(outcome, en, lookOf(80))), /listening/);
});
