import type { Context } from '../../context/context.ts';
import { printInParts, WHERE_ROWS } from '../../context/paging.ts';
import { getReady } from '../../context/ready.ts';
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
  type Score,
  toldElsewhere,
} from '../../model/progress.ts';
import { showChange } from '../../play/change/change.ts';
import { PlaceKeeper } from '../../play/scene/keeper.ts';
import { loadMaterial, type Material } from '../../play/scene/material.ts';
import { type Shown, type ShowOptions, showScene } from '../../play/scene/show.ts';
import { Told } from '../../play/scene/told.ts';
import type { SceneMark } from '../../play/scene/way.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { prose } from '../../view/prose.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import { summaryBlock } from '../../view/screen/summary.ts';
import { writeChangedTrace, writeTrace } from './json.ts';

export interface PlayOptions {
  all: boolean;
  /** Left out for a play without stops. */
  dialog?: Dialog | undefined;
}

/** How a lesson was played. */
export interface PlayedLesson {
  /** Those of its scenes that were played this time. */
  scenes: readonly PlayedScene[];
  /** Whether all of them came to their ends. */
  isWhole: boolean;
}

/** Plays a lesson on the screen, from where the learner left it. The ladder does not come again at its end: it stands above. */
export async function play(context: Context, entry: LessonEntry, { all, dialog }: PlayOptions): Promise<PlayedLesson> {
  await getReady(context);
  const material = await loadMaterial(context, entry);
  const from = dialog ? await whereFrom(context, material, dialog) : BEGINNING;
  const told = new Told(dialog ? toldElsewhere(await context.progress.read(), entry.id) : [], from.told);
  const { scenes, answers, isWhole } = await playScenes({ context, material, told, all, dialog }, from);
  context.signal.throwIfAborted();
  const score = dialog && scoreOf(answers, entry);
  if (score) {
    const end = new Date();
    await context.progress.update((known) => keepTold(finishLesson(known, entry.id, score, end), entry.id, told.here));
  }
  const { title, remember: sentences } = material.texts;
  const summary = summaryBlock({ title, score, remember: sentences }, context.words, context.look());
  if (dialog) await printInParts(context, dialog, summary, WHERE_ROWS);
  else context.print(summary);
  return { scenes, isWhole };
}

async function playScenes(
  lesson: Omit<ShowOptions, 'scene'>,
  from: Place,
): Promise<PlayedLesson & { answers: Answers }> {
  const { context, material } = lesson;
  const keeper = new PlaceKeeper(context, material.entry.id);
  const played: PlayedScene[] = [];
  let { answers } = from;
  let isWhole = true;
  try {
    for (const [index, scene] of material.lesson.scenes.slice(from.scene).entries()) {
      const step = { ...lesson, scene };
      const isFirst = index === 0;
      const shown =
        isFirst && from.change ? undefined : await playStep(step, answers, keeper, isFirst ? from.before : undefined);
      if (shown) played.push(shown.played);
      answers = { ...answers, ...shown?.answers };
      // What is written later would undo the next step.
      await keeper.settle();
      const isChangeStuck = await changeStep(step, shown?.records, answers);
      if (shown?.isStuck || isChangeStuck) isWhole = false;
    }
  } finally {
    // Wherever the learner leaves, the place is kept.
    await keeper.settle();
  }
  return { scenes: played, answers, isWhole };
}

/** Writes a lesson's trace as JSON Lines, scene by scene. Says whether all its scenes came to their ends. */
export async function playAsJson(context: Context, entry: LessonEntry, all: boolean): Promise<boolean> {
  await getReady(context);
  const material = await loadMaterial(context, entry);
  let isWhole = true;
  for (const scene of material.lesson.scenes) {
    if (await writeTrace(context, material, scene, all)) isWhole = false;
    if (await writeChangedTrace(context, material, scene, all)) isWhole = false;
  }
  return isWhole;
}

function scoreOf(answers: Answers, entry: LessonEntry): Score {
  return { right: Object.values(answers).filter((answer) => answer === 'right').length, total: entry.questions };
}

/** A scene; `before` is how far the learner came in it already. */
async function playStep(
  step: ShowOptions,
  answers: Answers,
  keeper: PlaceKeeper,
  before: SceneMark | undefined,
): Promise<Shown> {
  const { scene, dialog } = step;
  if (!dialog) return await showScene(step);
  if (!before) await remember(step, (known, id) => reachScene(known, id, scene.id, answers));
  const keep = (mark: SceneMark): void =>
    keeper.keep({ ...mark, scene: scene.id, answers: { ...answers, ...mark.answers } });
  return await showScene({ ...step, before, keep });
}

/** The change of a scene that has one. Says whether its run got stuck. */
async function changeStep(step: ShowOptions, before: Shown['records'] | undefined, answers: Answers) {
  const { scene, dialog } = step;
  if (!scene.change) return false;
  if (dialog) await remember(step, (known, id) => reachChange(known, id, scene.id, answers));
  return await showChange({ ...step, before });
}

async function remember(
  { context, material, told }: ShowOptions,
  reach: (known: Progress, lesson: string) => Progress,
): Promise<void> {
  const { id } = material.entry;
  await context.progress.update((known) => keepTold(reach(known, id), id, told.here));
}

/** Where a play begins: at which scene, at which of its stops, or at its change. */
interface Place {
  scene: number;
  change: boolean;
  answers: Answers;
  /** What the play has told by the beginning of the scene. */
  told: readonly string[];
  /** How far the learner came in that scene. */
  before?: SceneMark | undefined;
}

const BEGINNING: Place = { scene: 0, change: false, answers: {}, told: [] };

/** A lesson that was left in the middle offers to go on from there. */
async function whereFrom(context: Context, { entry, lesson, texts }: Material, dialog: Dialog): Promise<Place> {
  const bookmark = progressIn(await context.progress.read(), entry.id)?.at;
  const scene = lesson.scenes.findIndex(({ id }) => id === bookmark?.scene);
  if (!bookmark || scene === -1) return BEGINNING;
  const change = bookmark.change === true && lesson.scenes[scene]?.change !== undefined;
  const before = change ? undefined : markIn(bookmark);
  if (scene === 0 && !change && !before) return BEGINNING;
  const { words, look } = context;
  const { resume, resumeIn, resumeChange, resumeYes, resumeNo, replay } = words.scene;
  const left = change ? resumeChange : before ? resumeIn : resume;
  const picked = await dialog.choose(() => ({
    ask: `\n  ${left(texts.scenes[bookmark.scene]?.title ?? bookmark.scene)}`,
    items: () => [
      { value: 'resume', lines: [resumeYes] },
      { value: 'again', lines: [resumeNo] },
    ],
    search: false,
    keys: '',
  }));
  if (picked !== 'resume') return BEGINNING;
  if (before) context.print(['', ...prose(replay, look(), { indent: 1 })]);
  return { scene, change, answers: bookmark.answers, told: bookmark.told ?? [], before };
}

/** How far the learner came in the scene of a bookmark; undefined where nothing was done there yet. */
function markIn({ scene, answers, passed = [], guesses = {} }: Bookmark): SceneMark | undefined {
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${scene}/`)));
  const isBegun = [passed, Object.keys(guesses), Object.keys(own)].some(({ length }) => length > 0);
  return isBegun ? { passed, guesses, answers: own } : undefined;
}
