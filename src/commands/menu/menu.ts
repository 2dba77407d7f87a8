import type { Context } from '../../context/context.ts';
import { LeftLesson } from '../../context/errors.ts';
import { isGarbled } from '../../context/language.ts';
import { withLanguage } from '../../context/make-context.ts';
import { NEXT_STEP_ROWS, printInParts } from '../../context/paging.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { chooseLanguage } from '../../model/progress.ts';
import { reviewsAt } from '../../model/review.ts';
import { loadIndex } from '../../store/lesson-index.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import { wordsIn } from '../../words/by-language.ts';
import type { PlayMode } from '../play/play-mode.ts';
import { languageValue, lessonList, type MenuOptions, menuActionFor, menuHead, tagline } from './lesson-list.ts';
import { type NextAction, nextActionFor, nextActionList } from './next-action.ts';

/** Shows the menu and plays lessons until the learner quits. */
export async function showMenu(context: Context, dialog: Dialog, mode: PlayMode): Promise<void> {
  printGreeting(context);
  await chooseUntilQuit(context, dialog, mode, undefined);
}

/** Plays a lesson, and then shows the menu until the learner quits. */
export async function playThenShowMenu(context: Context, id: string, dialog: Dialog, mode: PlayMode): Promise<void> {
  const at = await playFrom(context, id, dialog, mode);
  printHead(context);
  await chooseUntilQuit(context, dialog, { ...mode, questions: false }, at);
}

/** @param first the lesson that is picked at first; undefined for the one to go on with */
async function chooseUntilQuit(
  given: Context,
  dialog: Dialog,
  mode: PlayMode,
  first: string | undefined,
): Promise<void> {
  let context = given;
  for (let at = first; ; ) {
    const course = await menuOptions(context, at);
    const { words, look } = context;
    const picked = menuActionFor(await dialog.askChoice(() => lessonList(course, words, look())));
    switch (picked.kind) {
      case 'quit':
        return;
      case 'language':
        at = languageValue(context.words.language);
        context = await switchLanguage(context, picked.language);
        printGreeting(context);
        break;
      case 'lesson':
        at = await playFrom(context, picked.id, dialog, mode);
        printHead(context);
        break;
      case 'review':
        await (await import('../review/review.ts')).reviewDue(context, dialog);
        printHead(context);
        break;
      case 'map':
        await printInParts(
          context,
          dialog,
          await (await import('../list/list.ts')).drawMap(context),
          Number.POSITIVE_INFINITY,
        );
        printHead(context);
        break;
      default:
        picked satisfies never;
    }
  }
}

async function switchLanguage(given: Context, language: Language): Promise<Context> {
  const context = withLanguage(given, await wordsIn(language));
  await context.progress.update((progress) => chooseLanguage(progress, language));
  return context;
}

/** Plays a lesson and the ones that the learner goes on to, which are played whole. Returns the lesson to pick in the menu. */
async function playFrom(context: Context, id: string, dialog: Dialog, mode: PlayMode): Promise<string> {
  const entries = await context.lessonEntries();
  let how = mode;
  for (let at = id; ; ) {
    const entry = entries.find((each) => each.id === at);
    if (!entry) return at;
    const next = await playAndAskNext(context, entry, entries, dialog, how);
    how = { ...mode, questions: false };
    if (next === undefined) return at;
    at = next;
  }
}

/** Plays a lesson and asks what comes next. Returns the next lesson, or undefined for the menu. */
async function playAndAskNext(
  context: Context,
  entry: LessonEntry,
  entries: readonly LessonEntry[],
  dialog: Dialog,
  mode: PlayMode,
): Promise<string | undefined> {
  const scenes = await playUnlessLeft(context, entry, dialog, mode);
  if (!scenes) return undefined;
  // Of questions alone, there is no ladder to show.
  for (const seen: NextAction[] = scenes.length === 0 ? [{ kind: 'ladder' }] : []; ; ) {
    const progress = await context.progress.read();
    const list = nextActionList({ entry, entries, progress, seen }, context.words, context.look());
    const next = nextActionFor(await dialog.askChoice(() => list));
    seen.push(next);
    switch (next.kind) {
      case 'lesson':
        return next.id;
      case 'again':
        return entry.id;
      case 'menu':
        return undefined;
      case 'exercise':
        await (await import('../practice/practice.ts')).startExerciseById(context, next.id);
        break;
      case 'ladder':
        await showLadder(context, entry, scenes, dialog);
        break;
      default:
        next satisfies never;
    }
  }
}

/** Plays a lesson. Returns undefined if the learner leaves before the end. */
async function playUnlessLeft(
  context: Context,
  entry: LessonEntry,
  dialog: Dialog,
  mode: PlayMode,
): Promise<readonly PlayedScene[] | undefined> {
  try {
    const { playLesson } = await import('../play/play.ts');
    return (await playLesson(context, entry, { ...mode, dialog })).scenes;
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
  const { ladderBlock } = await import('../../view/screen/summary.ts');
  const { words } = context;
  const played = { scenes, isPart: scenes.length < entry.scenes.length };
  await printInParts(
    context,
    dialog,
    ladderBlock(entry.title[words.language], played, words, context.look()),
    NEXT_STEP_ROWS,
  );
}

function printGreeting(context: Context): void {
  printHead(context);
  context.print(tagline(context.words, context.look()));
}

function printHead({ print, words, look }: Context): void {
  print(menuHead(words, look()));
}

async function menuOptions(context: Context, at: string | undefined): Promise<MenuOptions> {
  const { words, env, isPlain } = context;
  const entries = await context.lessonEntries();
  const progress = await context.progress.read();
  return {
    entries,
    progress,
    due: reviewsAt(context.now(), progress, entries).due.length,
    index: readOnce(() => loadIndex(context.lessons)),
    at,
    isNumbered: isPlain,
    others: LANGUAGES.filter((each) => each !== words.language && !isGarbled(each, env)),
  };
}

function readOnce<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= read();
    return known;
  };
}
