import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { applyCandidate, lessonOfChange } from '../../src/model/change.ts';
import { judgeRun } from '../../src/play/change/outcome.ts';
import { openProgramFolder } from '../../src/tracer/program-folder.ts';
import { sampleOfEach } from '../support/sample.ts';
import { isRun, openFolder } from './folder.ts';
import { OWN_CHANGES } from './own-changes.ts';
import { playRound } from './play.ts';
import { whole } from './replay.ts';
import { setStage } from './stage.ts';

// A learner may write anything: what does something else than was asked for has not reached it.

const LESSONS = new URL('../../lessons/', import.meta.url);

const stage = await setStage();
after(() => stage[Symbol.asyncDispose]());

// They mostly wait.
describe('a change of their own', { concurrency: 6 }, () => {
  for (const { title, lesson: name, scene: id, reached, missed, ...own } of sampleOfEach(
    OWN_CHANGES,
    ({ lesson }) => lesson,
    1,
  ))
    test(`${name}, ${id}: ${title}`, async () => {
      const { lesson, files } = await openFolder(LESSONS, name);
      const scene = lesson.scenes.find((each) => each.id === id);
      assert.ok(scene?.change);
      const { change } = scene;
      const programs = new Map([...files].filter(([file]) => isRun(file)));
      programs.set(change.file, applyCandidate(programs.get(change.file) ?? '', change, { id: 'own', ...own }));
      using folder = openProgramFolder(programs);
      const changed = lessonOfChange(lesson, scene);
      const played = {
        lesson: changed.lesson,
        url: folder.url,
        files: programs,
        starters: new Map(),
        recordings: new Map(),
      };
      const round = await playRound(played, changed.scene, 'free', stage);
      assert.equal(round.failure, undefined);
      assert.equal(change.does(whole(round)), reached);
      if (missed === undefined) return;
      const text = lesson.texts.en.scenes[id]?.change;
      assert.ok(text);
      const before = { records: [], file: change.file, kept: new Map<number, number>() };
      const run = { records: round.records, before, isShown: () => true, programs: [] };
      assert.match(judgeRun({ ...run, change, text, candidate: undefined }).verdict, missed);
    });
});
