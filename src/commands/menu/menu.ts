import type { Context } from '../../context/context.ts';
import { LeftLesson } from '../../context/errors.ts';
import { isGarbled } from '../../context/language.ts';
import { withLanguage } from '../../context/make-context.ts';
import { NEXT_STEP_ROWS, printInParts } from '../../context/paging.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { chooseLanguage } from '../../model/progress.ts';
import { loadIndex } from '../../store/lessons.ts';
import type { Dialog, ListQuestion } from '../../terminal/dialog.ts';
import { ladderBlock, type PlayedScene } from '../../view/screen/summary.ts';
import { wordsIn } from '../../words/by-language.ts';
import { languageItem, lessonList, menuHead, pickedIn, tagline } from './lesson-list.ts';
import { type Onward, onwardBy, onwardList } from './onward.ts';

/** The menu, lesson after lesson, until the learner quits. */
export async function menu(context: Context, dialog: Dialog, all: boolean): Promise<void> {
  greet(context);
  await chooseUntilQuit(context, dialog, all, undefined);
}

/** The menu for somebody who came straight to a lesson: after it. */
export async function menuAfter(context: Context, id: string, dialog: Dialog, all: boolean): Promise<void> {
  const at = await playFrom(context, id, dialog, all);
  headMenu(context);
  await chooseUntilQuit(context, dialog, all, at);
}

/** @param first the lesson to stand at in the beginning; left out, the one to go on with */
async function chooseUntilQuit(given: Context, dialog: Dialog, all: boolean, first: string | undefined): Promise<void> {
  let context = given;
  for (let at = first; ; ) {
    const list = await menuOf(context, at);
    const picked = pickedIn(await dialog.askChoice(() => list));
    switch (picked.kind) {
      case 'quit':
        return;
      case 'language':
        at = languageItem(context.words.language);
        context = await inOtherLanguage(context, picked.language);
        greet(context);
        break;
      case 'lesson':
        at = await playFrom(context, picked.id, dialog, all);
        headMenu(context);
        break;
      default:
        picked satisfies never;
    }
  }
}

async function inOtherLanguage(given: Context, language: Language): Promise<Context> {
  const context = withLanguage(given, await wordsIn(language));
  await context.progress.update((progress) => chooseLanguage(progress, language));
  return context;
}

/** Plays a lesson, and those that the learner goes on to. Returns the one that the menu should stand at. */
async function playFrom(context: Context, id: string, dialog: Dialog, all: boolean): Promise<string> {
  const entries = await context.lessonEntries();
  for (let at = id; ; ) {
    const entry = entries.find((each) => each.id === at);
    if (!entry) return at;
    const next = await playOne(context, entry, entries, dialog, all);
    if (next === undefined) return at;
    at = next;
  }
}

/** Returns the lesson that the learner goes on to, undefined for the menu. */
async function playOne(
  context: Context,
  entry: LessonEntry,
  entries: readonly LessonEntry[],
  dialog: Dialog,
  all: boolean,
): Promise<string | undefined> {
  const scenes = await scenesPlayed(context, entry, dialog, all);
  if (!scenes) return undefined;
  for (const seen: Onward[] = []; ; ) {
    const progress = await context.progress.read();
    const list = onwardList({ entry, entries, progress, seen }, context.words, context.look());
    const next = onwardBy(await dialog.askChoice(() => list));
    seen.push(next);
    switch (next.kind) {
      case 'lesson':
        return next.id;
      case 'again':
        return entry.id;
      case 'menu':
        return undefined;
      case 'exercise':
        await (await import('../practice/practice.ts')).practiseById(context, next.id);
        break;
      case 'ladder':
        await showLadder(context, entry, scenes, dialog);
        break;
      default:
        next satisfies never;
    }
  }
}

/** Undefined where the learner left before the end. */
async function scenesPlayed(
  context: Context,
  entry: LessonEntry,
  dialog: Dialog,
  all: boolean,
): Promise<readonly PlayedScene[] | undefined> {
  try {
    const { play } = await import('../play/play.ts');
    return (await play(context, entry, { all, dialog })).scenes;
  } catch (error) {
    if (error instanceof LeftLesson) return undefined;
    throw error;
  }
}

async function showLadder(
  context: Context,
  entry: LessonEntry,
  scenes: readonly PlayedScene[],
  dialog: Dialog,
): Promise<void> {
  const { words } = context;
  const told = { scenes, isPart: scenes.length < entry.scenes.length };
  await printInParts(
    context,
    dialog,
    ladderBlock(entry.title[words.language], told, words, context.look()),
    NEXT_STEP_ROWS,
  );
}

function greet(context: Context): void {
  headMenu(context);
  context.print(tagline(context.words, context.look()));
}

function headMenu({ print, words, look }: Context): void {
  print(menuHead(words, look()));
}

async function menuOf(context: Context, at: string | undefined): Promise<ListQuestion> {
  const { words, look, env, isPlain } = context;
  return lessonList(
    {
      entries: await context.lessonEntries(),
      progress: await context.progress.read(),
      index: readOnce(() => loadIndex(context.lessons)),
      at,
      isNumbered: isPlain,
      others: LANGUAGES.filter((each) => each !== words.language && !isGarbled(each, env)),
    },
    words,
    look(),
  );
}

function readOnce<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= read();
    return known;
  };
}
