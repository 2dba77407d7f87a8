import type { Context } from '../../context/context.ts';
import { prepareToRun } from '../../context/prepare.ts';
import { toldElsewhere } from '../../model/progress.ts';
import { dayOf, noteReviewed, postpone, type ReviewScene } from '../../model/review.ts';
import { loadMaterial, placedScenes, withScenes } from '../../play/scene/material.ts';
import { showScene } from '../../play/scene/scene-player.ts';
import { ToldSentences } from '../../play/scene/told-sentences.ts';
import type { Dialog } from '../../terminal/dialog.ts';

/**
 * Asks the questions of these scenes, each scene on one run, and keeps each answer at once. Returns which ones were right.
 *
 * @param begin called once programs can be started
 * @throws LeftLesson when the learner goes back to the menu
 */
export async function askAgain(
  context: Context,
  dialog: Dialog,
  scenes: readonly ReviewScene[],
  begin: () => void,
): Promise<boolean[]> {
  const { progress, now, signal } = context;
  await prepareToRun(context);
  begin();
  const results: boolean[] = [];
  const told = new ToldSentences(toldElsewhere(await progress.read(), ''), []);
  try {
    for (const [index, { lesson, scene: id, questions }] of scenes.entries()) {
      const material = await loadMaterial(context, lesson);
      const asked = material.lesson.scenes
        .filter((scene) => scene.id === id)
        .map((scene) => ({ ...scene, questions: scene.questions.filter((each) => questions.includes(each.id)) }));
      const today = dayOf(now());
      const open = new Set(questions.map((question) => `${id}/${question}`));
      const graded = (key: string, isRight: boolean): void => {
        results.push(isRight);
        open.delete(key);
        void progress.update((known) => noteReviewed(known, lesson.id, key, isRight, today));
      };
      const place = { scene: index + 1, of: scenes.length };
      for await (const placed of placedScenes(withScenes(material, asked)))
        await showScene({ ...placed, context, dialog, told, all: false, questionsOnly: true, place, graded });
      // A question is not asked if its record never comes on this machine.
      for (const key of open) void progress.update((known) => postpone(known, lesson.id, key, today));
    }
  } finally {
    // What was answered is kept wherever the learner leaves.
    await progress.read();
  }
  signal.throwIfAborted();
  return results;
}
