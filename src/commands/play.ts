import type { LessonEntry } from '../model/lesson.ts';
import {
  type Answers,
  finishLesson,
  keepTold,
  type Progress,
  progressIn,
  reachChange,
  reachScene,
  type Score,
  toldElsewhere,
} from '../model/progress.ts';
import type { Dialog } from '../terminal/dialog.ts';
import type { PlayedScene } from '../view/screen/summary.ts';
import { summaryBlock } from '../view/screen/summary.ts';
import type { Context } from './context.ts';
import { showChange } from './play/change.ts';
import { writeChangedTrace, writeTrace } from './play/json.ts';
import { loadMaterial, type Material } from './play/material.ts';
import { type Shown, type ShowOptions, showScene } from './play/show.ts';
import { Told } from './play/told.ts';
import { tidyUp } from './tidy-up.ts';

export interface PlayOptions {
  all: boolean;
  /** Left out for a play without stops. */
  dialog?: Dialog | undefined;
}

/** Plays a lesson on the screen, from where the learner left it. Says whether all its scenes came to their ends. */
export async function play(context: Context, entry: LessonEntry, options: PlayOptions): Promise<boolean> {
  await tidyUp(context);
  const material = await loadMaterial(context, entry);
  const { scenes } = material.lesson;
  const from = options.dialog ? await whereFrom(context, material, options.dialog) : BEGINNING;
  const told = new Told(options.dialog ? toldElsewhere(await context.progress.read(), entry.id) : [], from.told);
  const played: PlayedScene[] = [];
  let answers: Answers = from.answers;
  let isWhole = true;
  for (const [index, scene] of scenes.slice(from.scene).entries()) {
    const step = { context, material, scene, told, all: options.all, dialog: options.dialog };
    const shown = index === 0 && from.change ? undefined : await playStep(step, answers);
    if (shown) played.push(shown.played);
    answers = { ...answers, ...shown?.answers };
    const isChangeStuck = await changeStep(step, shown?.played.records, answers);
    if (shown?.isStuck || isChangeStuck) isWhole = false;
  }
  context.signal.throwIfAborted();
  const score = options.dialog && scoreOf(answers, entry);
  if (score) {
    const end = new Date();
    await context.progress.update((progress) =>
      keepTold(finishLesson(progress, entry.id, score, end), entry.id, told.here),
    );
  }
  context.print(
    summaryBlock(
      { title: material.texts.title, scenes: played, score, remember: material.texts.remember },
      context.phrases,
      context.look(),
    ),
  );
  return isWhole;
}

/** Writes a lesson's trace as JSON Lines, scene by scene. Says whether all its scenes came to their ends. */
export async function playAsJson(context: Context, entry: LessonEntry, all: boolean): Promise<boolean> {
  await tidyUp(context);
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

async function playStep(step: ShowOptions, answers: Answers): Promise<Shown> {
  const { scene, dialog } = step;
  if (dialog) await remember(step, (known, id) => reachScene(known, id, scene.id, answers));
  return await showScene(step);
}

/** The change of a scene that has one. Says whether its run got stuck. */
async function changeStep(step: ShowOptions, before: Shown['played']['records'] | undefined, answers: Answers) {
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

/** Where a play begins: at which scene, or at its change. */
interface Place {
  scene: number;
  change: boolean;
  answers: Answers;
  /** What the play has told by then. */
  told: readonly string[];
}

const BEGINNING: Place = { scene: 0, change: false, answers: {}, told: [] };

/** A lesson that was left in the middle offers to go on from there. */
async function whereFrom(context: Context, { entry, lesson, texts }: Material, dialog: Dialog): Promise<Place> {
  const bookmark = progressIn(await context.progress.read(), entry.id)?.at;
  const scene = lesson.scenes.findIndex(({ id }) => id === bookmark?.scene);
  const change = bookmark?.change === true && lesson.scenes[scene]?.change !== undefined;
  if (!bookmark || (scene <= 0 && !change)) return BEGINNING;
  const { phrases } = context;
  const title = texts.scenes[bookmark.scene]?.title ?? bookmark.scene;
  const picked = await dialog.choose({
    ask: `\n  ${change ? phrases.scene.resumeChange(title) : phrases.scene.resume(title)}`,
    items: () => [
      { value: 'resume', lines: [phrases.scene.resumeYes] },
      { value: 'again', lines: [phrases.scene.resumeNo] },
    ],
    search: false,
    keys: '',
  });
  return picked === 'resume' ? { scene, change, answers: bookmark.answers, told: bookmark.told ?? [] } : BEGINNING;
}
