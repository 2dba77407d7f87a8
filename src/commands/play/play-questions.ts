import { askWhether } from '../../context/ask-whether.ts';
import type { Scene } from '../../model/lesson.ts';
import { type Answers, finishLesson, keepTold, scoreOf, toldElsewhere } from '../../model/progress.ts';
import { showChange } from '../../play/change/change.ts';
import { placedScenes, sceneTexts, withScenes } from '../../play/scene/material.ts';
import { showScene } from '../../play/scene/scene-player.ts';
import type { ShowSceneOptions } from '../../play/scene/show-options.ts';
import { ToldSentences } from '../../play/scene/told-sentences.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { proseLines } from '../../view/prose.ts';
import { missedBlock } from '../../view/screen/alone.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import { noteMisses } from './note-misses.ts';
import type { PlayedLesson } from './played-lesson.ts';
import { printSummary } from './print-summary.ts';

/** A lesson whose questions are asked alone. */
type Asked = Omit<ShowSceneOptions, 'scene' | 'dialog'> & { dialog: Dialog };

/** Asks the questions of a lesson alone, which counts as playing it. Then plays the scenes of those that went wrong, if the learner wants. */
export async function playQuestions(given: Omit<Asked, 'told' | 'graded'>): Promise<PlayedLesson> {
  const { context, material, dialog } = given;
  const { words, look, progress } = context;
  const { entry } = material;
  context.print(['', ...proseLines(words.alone.head, look(), { indent: 1 })]);
  const told = new ToldSentences(toldElsewhere(await progress.read(), entry.id), []);
  const lesson = { ...given, told, graded: noteMisses(context, entry.id) };
  const { answers, isComplete } = await askAll(lesson);
  context.signal.throwIfAborted();
  const score = scoreOf(answers);
  const end = new Date();
  await progress.update((known) => finishLesson(known, entry.id, score, end));
  const missed = material.lesson.scenes.filter(({ id }) => hasMissed(id, answers));
  const wants = missed.length > 0 && (await wantsMissed(lesson, answers, missed));
  const scenes = wants ? await playMissed(lesson, missed) : [];
  await progress.update((known) => keepTold(known, entry.id, told.fromThisPlay));
  await printSummary(context, material, score, dialog);
  return { scenes, isComplete };
}

/** Asks all questions, scene by scene. */
async function askAll(lesson: Asked): Promise<{ answers: Answers; isComplete: boolean }> {
  const { material } = lesson;
  const asked = withScenes(
    material,
    material.lesson.scenes.filter(({ questions }) => questions.length > 0),
  );
  let answers: Answers = {};
  let isComplete = true;
  try {
    for await (const placed of placedScenes(asked)) {
      const shown = await showScene({ ...lesson, ...placed, questionsOnly: true });
      answers = { ...answers, ...shown.answers };
      if (shown.isStuck) isComplete = false;
    }
  } finally {
    // What was missed is kept wherever the learner leaves.
    await lesson.context.progress.read();
  }
  return { answers, isComplete };
}

/** Whether a question of a scene was not answered right. */
function hasMissed(scene: string, answers: Answers): boolean {
  return Object.entries(answers).some(([id, answer]) => answer === 'wrong' && id.startsWith(`${scene}/`));
}

/** Says how it went, and asks whether to play the scenes of what went wrong. */
async function wantsMissed(
  { context, material, dialog }: Asked,
  answers: Answers,
  missed: readonly Scene[],
): Promise<boolean> {
  const { words, look } = context;
  const titles = missed.map((scene) => sceneTexts(material, scene).title);
  context.print(missedBlock(scoreOf(answers), titles, words, look()));
  return await askWhether(context, dialog, words.alone.ask(missed.length), [
    ['yes', words.alone.yes],
    ['no', words.alone.no],
  ]);
}

/** Plays these scenes as in the lesson, and says which ones are skipped. */
async function playMissed(lesson: Asked, missed: readonly Scene[]): Promise<PlayedScene[]> {
  const { context, material } = lesson;
  const { words, look } = context;
  const skipped = material.lesson.scenes.filter((scene) => !missed.includes(scene));
  const titles = skipped.map((scene) => sceneTexts(material, scene).title);
  if (titles.length > 0) context.print(['', ...proseLines(words.alone.skipped(titles), look(), { indent: 1 })]);
  const played: PlayedScene[] = [];
  for await (const placed of placedScenes(withScenes(material, missed))) {
    const step = { ...lesson, ...placed };
    const shown = await showScene(step);
    played.push(shown.played);
    await showChange({ ...step, before: shown.records });
  }
  return played;
}
