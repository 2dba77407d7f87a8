import type { Context } from '../../context/context.ts';
import { NEXT_STEP_ROWS, printInParts } from '../../context/paging.ts';
import { prepareToRun } from '../../context/prepare.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import {
  type Answers,
  type Bookmark,
  finishLesson,
  keepTold,
  type Progress,
  progressIn,
  reachChange,
  reachScene,
  scoreOf,
  toldElsewhere,
} from '../../model/progress.ts';
import { showChange } from '../../play/change/change.ts';
import { BookmarkWriter } from '../../play/scene/bookmark-writer.ts';
import { loadMaterial, type Material, placedScenes } from '../../play/scene/material.ts';
import type { ScenePosition } from '../../play/scene/replay.ts';
import { type ShownScene, showScene } from '../../play/scene/scene-player.ts';
import type { ShowSceneOptions } from '../../play/scene/show-options.ts';
import { ToldSentences } from '../../play/scene/told-sentences.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { proseLines } from '../../view/prose.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import { summaryBlock } from '../../view/screen/summary.ts';
import { showPage } from './show-page.ts';

export interface PlayOptions {
  all: boolean;
  /** Left out for a play without stops. */
  dialog?: Dialog | undefined;
}

/** How a lesson was played. */
export interface PlayedLesson {
  /** The scenes that were played this time. */
  scenes: readonly PlayedScene[];
  /** Whether all of them came to their end. */
  isComplete: boolean;
}

/** Plays a lesson on the screen, from where the learner left it, and prints its summary. */
export async function playLesson(
  context: Context,
  entry: LessonEntry,
  { all, dialog }: PlayOptions,
): Promise<PlayedLesson> {
  await prepareToRun(context);
  const material = await loadMaterial(context, entry);
  const from = dialog ? await askWhereToStart(context, material, dialog) : FROM_THE_START;
  if (from === FROM_THE_START) await showPage(context, material, dialog);
  const told = new ToldSentences(dialog ? toldElsewhere(await context.progress.read(), entry.id) : [], from.told);
  const { scenes, answers, isComplete } = await playScenes({ context, material, told, all, dialog }, from);
  context.signal.throwIfAborted();
  const score = dialog && scoreOf(answers);
  if (score) {
    const end = new Date();
    await context.progress.update((progress) =>
      keepTold(finishLesson(progress, entry.id, score, end), entry.id, told.fromThisPlay),
    );
  }
  const { title, remember: sentences, notes } = material.texts;
  const take = notes && TAKE_NOTES;
  const summary = summaryBlock({ title, score, remember: sentences, take }, context.words, context.look());
  if (dialog) await printInParts(context, dialog, summary, NEXT_STEP_ROWS);
  else context.print(summary);
  return { scenes, isComplete };
}

/** What writes the notes of a lesson that has some. */
const TAKE_NOTES = 'net-lessons notes > notes.md';

async function playScenes(
  lesson: Omit<ShowSceneOptions, 'scene'>,
  from: StartingPoint,
): Promise<PlayedLesson & { answers: Answers }> {
  const { context, material } = lesson;
  const keeper = new BookmarkWriter(context, material.entry.id);
  const played: PlayedScene[] = [];
  let { answers } = from;
  let isComplete = true;
  try {
    let isFirst = true;
    for await (const placed of placedScenes(material, from.scene)) {
      const step = { ...lesson, ...placed };
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

/** Where a play begins: the scene, and whether at its change. */
interface StartingPoint {
  scene: number;
  change: boolean;
  answers: Answers;
  /** The sentences that the play has shown before this scene. */
  told: readonly string[];
  /** How far the learner has come in that scene. */
  before?: ScenePosition | undefined;
}

const FROM_THE_START: StartingPoint = { scene: 0, change: false, answers: {}, told: [] };

/** If the learner left the lesson in the middle, asks whether to go on from there. */
async function askWhereToStart(
  context: Context,
  { entry, lesson, texts }: Material,
  dialog: Dialog,
): Promise<StartingPoint> {
  const bookmark = progressIn(await context.progress.read(), entry.id)?.at;
  const scene = lesson.scenes.findIndex(({ id }) => id === bookmark?.scene);
  if (!bookmark || scene === -1) return FROM_THE_START;
  const change = bookmark.change === true && lesson.scenes[scene]?.change !== undefined;
  const before = change ? undefined : positionIn(bookmark);
  if (scene === 0 && !change && !before) return FROM_THE_START;
  const { words, look } = context;
  const { resume, resumeIn, resumeChange, resumeYes, resumeNo, replay } = words.scene;
  const left = change ? resumeChange : before ? resumeIn : resume;
  const picked = await dialog.askChoice(() => ({
    ask: `\n  ${left(texts.scenes[bookmark.scene]?.title ?? bookmark.scene)}`,
    items: () => [
      { value: 'resume', lines: [resumeYes] },
      { value: 'again', lines: [resumeNo] },
    ],
    search: false,
    keys: '',
  }));
  if (picked !== 'resume') return FROM_THE_START;
  if (before) context.print(['', ...proseLines(replay, look(), { indent: 1 })]);
  return { scene, change, answers: bookmark.answers, told: bookmark.told ?? [], before };
}

/** How far the learner has come in the bookmark's scene. Undefined if nothing was done there. */
function positionIn({ scene, answers, passed = [], guesses = {} }: Bookmark): ScenePosition | undefined {
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${scene}/`)));
  const isBegun = [passed, Object.keys(guesses), Object.keys(own)].some(({ length }) => length > 0);
  return isBegun ? { passed, guesses, answers: own } : undefined;
}
