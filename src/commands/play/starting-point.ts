import type { Context } from '../../context/context.ts';
import { QuestionsWanted } from '../../context/errors.ts';
import { type Answers, type Bookmark, progressIn } from '../../model/progress.ts';
import type { Material } from '../../play/scene/material.ts';
import type { ScenePosition } from '../../play/scene/replay.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { proseLines } from '../../view/prose.ts';

/** Where a play begins: the scene, and whether at its change. */
export interface StartingPoint {
  scene: number;
  change: boolean;
  answers: Answers;
  /** The sentences that the play has shown before this scene. */
  told: readonly string[];
  /** How far the learner has come in that scene. */
  before?: ScenePosition | undefined;
}

export const FROM_THE_START: StartingPoint = { scene: 0, change: false, answers: {}, told: [] };

/**
 * If the learner left the lesson in the middle, asks whether to go on from there.
 *
 * @throws QuestionsWanted when the learner wants the questions alone
 */
export async function askWhereToStart(
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
      { value: 'questions', lines: [words.alone.item] },
    ],
    search: false,
    keys: '',
  }));
  if (picked === 'questions') throw new QuestionsWanted();
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
