import type { LessonEntry } from '../model/lesson.ts';
import { type Answers, type Bookmark, finishLesson, progressIn, reachScene, type Score } from '../model/progress.ts';
import type { Dialog } from '../terminal/dialog.ts';
import { prose } from '../view/screen/prose.ts';
import type { PlayedScene } from '../view/screen/summary.ts';
import { summaryBlock } from '../view/screen/summary.ts';
import type { Context } from './context.ts';
import { writeTrace } from './play/json.ts';
import { PlaceKeeper } from './play/keeper.ts';
import { loadMaterial, type Material } from './play/material.ts';
import { showScene } from './play/show.ts';
import type { SceneMark } from './play/way.ts';
import { getReady } from './ready.ts';

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
export async function play(context: Context, entry: LessonEntry, options: PlayOptions): Promise<PlayedLesson> {
  await getReady(context);
  const material = await loadMaterial(context, entry);
  const from: Start = options.dialog ? await whereFrom(context, material, options.dialog) : { scene: 0, answers: {} };
  const { scenes, answers, isWhole } = await playScenes(context, material, options, from);
  context.signal.throwIfAborted();
  const score = options.dialog && scoreOf(answers, entry);
  if (score) await context.progress.update((progress) => finishLesson(progress, entry.id, score, new Date()));
  const { title, remember: sentences } = material.texts;
  context.print(summaryBlock({ title, score, remember: sentences }, context.phrases, context.look()));
  return { scenes, isWhole };
}

async function playScenes(
  context: Context,
  material: Material,
  options: PlayOptions,
  from: Start,
): Promise<PlayedLesson & { answers: Answers }> {
  const { entry, lesson } = material;
  const keeper = new PlaceKeeper(context, entry.id);
  const played: PlayedScene[] = [];
  let { answers, before } = from;
  let isWhole = true;
  try {
    for (const scene of lesson.scenes.slice(from.scene)) {
      if (options.dialog && !before) await remember(context, entry, scene.id, answers);
      const earlier = answers;
      const keep = (mark: SceneMark): void =>
        keeper.keep({ ...mark, scene: scene.id, answers: { ...earlier, ...mark.answers } });
      const { all, dialog } = options;
      const shown = await showScene({ context, material, scene, all, dialog, before, ...(dialog ? { keep } : {}) });
      before = undefined;
      played.push(shown.played);
      answers = { ...answers, ...shown.answers };
      isWhole &&= !shown.isStuck;
      // What is written later would undo the next step.
      await keeper.settle();
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
  }
  return isWhole;
}

function scoreOf(answers: Answers, entry: LessonEntry): Score {
  return { right: Object.values(answers).filter((answer) => answer === 'right').length, total: entry.questions };
}

async function remember(context: Context, entry: LessonEntry, scene: string, answers: Answers): Promise<void> {
  await context.progress.update((progress) => reachScene(progress, entry.id, scene, answers));
}

/** Where a play begins. */
interface Start {
  scene: number;
  answers: Answers;
  /** How far the learner came in that scene. */
  before?: SceneMark | undefined;
}

/** A lesson that was left in the middle offers to go on from there. */
async function whereFrom(context: Context, { entry, lesson, texts }: Material, dialog: Dialog): Promise<Start> {
  const start = { scene: 0, answers: {} };
  const bookmark = progressIn(await context.progress.read(), entry.id)?.at;
  const scene = lesson.scenes.findIndex(({ id }) => id === bookmark?.scene);
  if (!bookmark || scene === -1) return start;
  const before = markIn(bookmark);
  if (scene === 0 && !before) return start;
  const { phrases, look } = context;
  const title = texts.scenes[bookmark.scene]?.title ?? bookmark.scene;
  const picked = await dialog.choose({
    ask: `\n  ${before ? phrases.scene.resumeIn(title) : phrases.scene.resume(title)}`,
    items: () => [
      { value: 'resume', lines: [phrases.scene.resumeYes] },
      { value: 'again', lines: [phrases.scene.resumeNo] },
    ],
    search: false,
    keys: '',
  });
  if (picked !== 'resume') return start;
  if (before) context.print(['', ...prose(phrases.scene.replay, look(), { indent: 1 })]);
  return { scene, answers: bookmark.answers, before };
}

/** How far the learner came in the scene of a bookmark; undefined where nothing was done there yet. */
function markIn({ scene, answers, passed = [], guesses = {} }: Bookmark): SceneMark | undefined {
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${scene}/`)));
  const isBegun = [passed, Object.keys(guesses), Object.keys(own)].some(({ length }) => length > 0);
  return isBegun ? { passed, guesses, answers: own } : undefined;
}
