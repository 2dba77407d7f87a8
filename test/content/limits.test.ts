import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import lesson from '../../lessons/16-limits/lesson.ts';
import { applyCandidate, lessonOfChange } from '../../src/model/change.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { all, first, output } from '../../src/model/select.ts';
import { openProgramFolder } from '../../src/tracer/program-folder.ts';
import { isRun, openFolder } from './folder.ts';
import { playRound } from './play.ts';
import { whole } from './replay.ts';
import { setStage } from './stage.ts';

// A process has few descriptors only where there is a tool that sees to it. The check sees the machine on which it runs.

const LESSONS = new URL('../../lessons/', import.meta.url);
const SCENE = lesson.scenes.find(({ id }) => id === 'few')!;

const stage = await setStage();
after(() => stage[Symbol.asyncDispose]());

/** The same machine without any tools. */
const bare = { ...stage, env: { ...stage.env, PATH: '/nowhere' } };

describe('without a tool that takes descriptors away', { concurrency: 2 }, () => {
  test('all guests get in, nothing is asked about descriptors, and the learner is told so', async () => {
    const round = await playRound(await openFolder(LESSONS, '16-limits'), SCENE, 'free', bare);
    assert.equal(round.failure, undefined);
    const trace = whole(round);
    assert.deepEqual(
      all(trace, output('guests')).map(({ text }) => text),
      ['one gets done', 'two gets done', 'three gets done', 'four gets done', 'all have come'],
    );
    for (const { at } of SCENE.questions) {
      assert.ok(typeof at === 'object');
      assert.deepEqual(all(trace, at), []);
    }
    for (const language of LANGUAGES) {
      const said = lesson.texts[language].scenes.few!.say.room;
      assert.ok(typeof said === 'function');
      const words = { en: 'no such tool here', zh: '没有这样的工具' }[language];
      assert.ok(said({ record: first(trace, SCENE.say[0]!.at)!, trace }).includes(words));
    }
  });

  for (const { id, wanted = false } of SCENE.change!.candidates)
    test(`the change ${id} ${wanted || id === 'full' ? 'turns guests away' : 'turns nobody away'}`, async () => {
      const { files } = await openFolder(LESSONS, '16-limits');
      const { change } = SCENE;
      assert.ok(change);
      const candidate = change.candidates.find((each) => each.id === id)!;
      const programs = new Map([...files].filter(([file]) => isRun(file)));
      programs.set(change.file, applyCandidate(programs.get(change.file) ?? '', change, candidate));
      using folder = openProgramFolder(programs);
      const changed = lessonOfChange(lesson, SCENE);
      const round = await playRound(
        { lesson: changed.lesson, url: folder.url, files: programs, starters: new Map(), recordings: new Map() },
        changed.scene,
        'free',
        bare,
      );
      const trace = whole(round);
      assert.equal(change.does(trace), wanted || id === 'full');
      for (const language of LANGUAGES) {
        const why = lesson.texts[language].scenes.few!.change!.candidates[id]!.why;
        const text = typeof why === 'function' ? why({ record: first(trace, output('server'))!, trace }) : why;
        if (id !== 'backlog') assert.match(text, /were not short|并不缺/);
      }
    });
});
