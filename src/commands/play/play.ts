import type { Context } from '../../context/context.ts';
import { QuestionsWanted } from '../../context/errors.ts';
import { prepareToRun } from '../../context/prepare.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import {
  type Answers,
  finishLesson,
  keepTold,
  lessonMarkOf,
  type Progress,
  reachChange,
  reachScene,
  scoreOf,
  toldElsewhere,
} from '../../model/progress.ts';
import { showChange } from '../../play/change/change.ts';
import { BookmarkWriter } from '../../play/scene/bookmark-writer.ts';
import { loadMaterial, placedScenes } from '../../play/scene/material.ts';
import type { ScenePosition } from '../../play/scene/replay.ts';
import { type ShownScene, showScene } from '../../play/scene/scene-player.ts';
import type { ShowSceneOptions } from '../../play/scene/show-options.ts';
import { ToldSentences } from '../../play/scene/told-sentences.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import { noteMisses } from './note-misses.ts';
import type { PlayedLesson } from './played-lesson.ts';
import { printSummary } from './print-summary.ts';
import { showPage } from './show-page.ts';
import { askWhereToStart, FROM_THE_START, type StartingPoint } from './starting-point.ts';

export interface PlayOptions {
  all: boolean;
  /** Whether to ask its questions alone. Needs a dialog. */
  questions?: boolean;
  recorder?: ShowSceneOptions['recorder'];
  /** Left out for a play without stops. */
  dialog?: Dialog | undefined;
}

/** Plays a lesson on the screen, from where the learner left it, and prints its summary. */
export async function playLesson(
  context: Context,
  entry: LessonEntry,
  { all, questions, recorder, dialog }: PlayOptions,
): Promise<PlayedLesson> {
  await prepareToRun(context);
  const material = await loadMaterial(context, entry);
  const lesson = { context, material, all, recorder };
  try {
    if (dialog && questions) throw new QuestionsWanted();
    return await playWhole(lesson, dialog);
  } catch (error) {
    if (!dialog || !(error instanceof QuestionsWanted)) throw error;
    return await (await import('./play-questions.ts')).playQuestions({ ...lesson, dialog });
  }
}

/** @throws QuestionsWanted when the learner wants the questions alone */
async function playWhole(
  lesson: Pick<ShowSceneOptions, 'context' | 'material' | 'all' | 'recorder'>,
  dialog: Dialog | undefined,
): Promise<PlayedLesson> {
  const { context, material } = lesson;
  const { entry } = material;
  const from = dialog ? await askWhereToStart(context, material, dialog) : FROM_THE_START;
  if (from === FROM_THE_START) await showPage(context, material, dialog);
  const known = await context.progress.read();
  const told = new ToldSentences(dialog ? toldElsewhere(known, entry.id) : [], from.told);
  const isNew = lessonMarkOf(known, entry.id).kind !== 'done';
  const { scenes, answers, isComplete } = await playScenes(
    { ...lesson, told, dialog, graded: noteMisses(context, entry.id) },
    from,
    isNew,
  );
  context.signal.throwIfAborted();
  const score = dialog && scoreOf(answers);
  if (score) {
    const end = new Date();
    await context.progress.update((progress) =>
      keepTold(finishLesson(progress, entry.id, score, end), entry.id, told.fromThisPlay),
    );
  }
  await printSummary(context, material, score, dialog);
  return { scenes, isComplete };
}

async function playScenes(
  lesson: Omit<ShowSceneOptions, 'scene'>,
  from: StartingPoint,
  isNew: boolean,
): Promise<PlayedLesson & { answers: Answers }> {
  const { context, material } = lesson;
  const keeper = new BookmarkWriter(context, material.entry.id);
  const played: PlayedScene[] = [];
  let { answers } = from;
  let isComplete = true;
  try {
    let isFirst = true;
    for await (const placed of placedScenes(material, from.scene)) {
      const step = { ...lesson, ...placed, offersQuestions: isNew && from === FROM_THE_START && isFirst };
      const shown =
        isFirst && from.change ? undefined : await playScene(step, answers, keeper, isFirst ? from.before : undefined);
      if (shown) played.push(shown.played);
      answers = { ...answers, ...shown?.answers };
      // A later write would overwrite the place that the next step saves.
      await keeper.flush();
      const isChangeStuck = await playChange(step, shown?.records, answers);
      if (shown?.isStuck || isChangeStuck) isComplete = false;
      isFirst = false;
    }
  } finally {
    // The place is saved wherever the learner leaves.
    await keeper.flush();
  }
  return { scenes: played, answers, isComplete };
}

/** Plays a scene. `before`: how far the learner has come in it. */
async function playScene(
  step: ShowSceneOptions,
  answers: Answers,
  keeper: BookmarkWriter,
  before: ScenePosition | undefined,
): Promise<ShownScene> {
  const { scene, dialog } = step;
  if (!dialog) return await showScene(step);
  if (!before) await saveReached(step, (progress, id) => reachScene(progress, id, scene.id, answers));
  const keep = (mark: ScenePosition): void =>
    keeper.save({ ...mark, scene: scene.id, answers: { ...answers, ...mark.answers } });
  return await showScene({ ...step, before, keep });
}

/** Plays the change of a scene, if it has one. Returns whether its run got stuck. */
async function playChange(step: ShowSceneOptions, before: ShownScene['records'] | undefined, answers: Answers) {
  const { scene, dialog } = step;
  if (!scene.change) return false;
  if (dialog) await saveReached(step, (progress, id) => reachChange(progress, id, scene.id, answers));
  return await showChange({ ...step, before });
}

async function saveReached(
  { context, material, told }: ShowSceneOptions,
  reach: (progress: Progress, lesson: string) => Progress,
): Promise<void> {
  const { id } = material.entry;
  await context.progress.update((progress) => keepTold(reach(progress, id), id, told.fromThisPlay));
}
