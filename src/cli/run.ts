import type { Context, Surroundings } from '../context/context.ts';
import { Interrupted, UsageError } from '../context/errors.ts';
import { failureOf } from '../context/failure.ts';
import { onAbort } from '../context/on-abort.ts';
import { openDialog } from '../context/open-dialog.ts';
import { complainTo, setUp } from '../context/setup.ts';
import { columnsOf, lostLanguage, wordsFor } from '../context/voice.ts';
import type { ExerciseEntry } from '../model/exercise.ts';
import type { LessonEntry } from '../model/lesson.ts';
import { findLesson, listLessons, nearestWord } from '../store/lessons.ts';
import type { Dialog } from '../terminal/dialog.ts';
import type { ScreenWords } from '../words/screens.ts';
import type { Words } from '../words/words.ts';
import type { Request, Work } from './arguments.ts';
import { COMMANDS, SHELLS } from './table.ts';

export { Interrupted } from '../context/errors.ts';

const DONE = 0;
const FAILED = 1;

/**
 * Runs the command line and returns the exit status: 0 done, 1 failed, 2 wrong usage, 130 after Ctrl-C.
 *
 * @throws what is a bug, with its stack
 */
export async function run(given: Surroundings): Promise<number> {
  const words = await wordsFor(given);
  try {
    const request = await requestOf(given.argv, words);
    const status = await answer(given, request, words);
    // A program that is watched shares the stream with us, and may have ended it.
    if (request.command !== 'watch') await written(given);
    given.signal.throwIfAborted();
    return status;
  } catch (error) {
    // Once we are to stop, whatever else goes wrong comes of that: the output is gone, a wait was broken off.
    const reason: unknown = given.signal.aborted ? given.signal.reason : error;
    if (reason instanceof Interrupted) return reason.status;
    const failure = failureOf(reason, words);
    if (failure === undefined) throw reason;
    complainTo(given.stderr, failure.line);
    return failure.status;
  }
}

/** Resolves when all that was said has gone out, or could not, or when nobody wants to wait for that any more. */
async function written({ stdout, signal }: Surroundings): Promise<void> {
  await new Promise<void>((resolve) => {
    onAbort(signal, resolve);
    stdout.write('', () => resolve());
  });
}

/** Whoever only wants the menu does not wait for what understands everything else. */
async function requestOf(argv: readonly string[], words: ScreenWords): Promise<Request> {
  if (argv.length === 0) return { command: 'menu', all: false, isPlain: false };
  const { parseArguments } = await import('./arguments.ts');
  return parseArguments(argv, words);
}

async function answer(given: Surroundings, request: Request, words: Words): Promise<number> {
  const note = request.command === 'version' ? undefined : await lostLanguage(given);
  if (note !== undefined) complainTo(given.stderr, note);
  switch (request.command) {
    case 'version':
      given.stdout.write(`${given.version}\n`);
      return DONE;
    case 'help': {
      const { helpText } = await import('./help.ts');
      const about = await commandMeant(given, request.about, words);
      given.stdout.write(helpText(about, words, columnsOf(given)));
      return DONE;
    }
    case 'completion':
      given.stdout.write(await scriptFor(request.shell, words));
      return DONE;
    default:
      return await carryOut(await setUp(given, request, words), request);
  }
}

/**
 * The command that help is wanted about; with a lesson, it is `play`.
 *
 * @throws UsageError with the nearest match if there is no such command
 */
async function commandMeant(
  given: Surroundings,
  word: string | undefined,
  phrases: ScreenWords,
): Promise<string | undefined> {
  if (word === undefined || COMMANDS.some((name) => name === word)) return word;
  if ('id' in (await findLesson(await listLessons(given.lessons), word))) return 'play';
  throw new UsageError(phrases.errors.unknownCommand(word, await nearestWord(word, COMMANDS)));
}

/** @throws UsageError for a shell that there is no completion for */
async function scriptFor(shell: string, { errors }: ScreenWords): Promise<string> {
  const known = SHELLS.find((each) => each === shell);
  if (known === undefined) throw new UsageError(errors.unknownShell(shell, SHELLS));
  const { completionScript } = await import('./completion.ts');
  return completionScript(known);
}

async function carryOut(context: Context, request: Work): Promise<number> {
  switch (request.command) {
    case 'list':
      await (await import('../commands/list/list.ts')).list(context, request.isJson);
      return DONE;
    case 'progress':
      await (await import('../commands/progress/progress.ts')).progress(context, request.isJson);
      return DONE;
    case 'menu':
      return await openMenu(context, request.all);
    case 'play':
      return await playLesson(context, request);
    case 'unknown':
      throw await unknownWords(context, request.word);
    case 'explain': {
      if (request.isRun)
        return (await (await import('../commands/explain/happen.ts')).happen(context, request)) ? DONE : FAILED;
      await (await import('../commands/explain/explain.ts')).explain(context, request);
      return DONE;
    }
    case 'watch':
      return await (await import('../commands/watch/watch.ts')).watch(context, {
        ...request,
        command: request.commandLine,
      });
    case 'practice':
      return await practise(context, request);
    case 'verify':
      return (await (await import('../commands/verify/verify.ts')).verify(context, await verified(context, request)))
        ? DONE
        : FAILED;
    case 'reset': {
      const { reset } = await import('../commands/reset/reset.ts');
      const entry = request.word === undefined ? undefined : await lessonMeant(context, request.word);
      const isDone = await asking(context, (dialog) => reset(context, { entry, isSure: request.isSure, dialog }));
      return isDone ? DONE : FAILED;
    }
  }
}

async function practise(context: Context, { word, wants, isJson }: Work & { command: 'practice' }): Promise<number> {
  const { listExercises, practice } = await import('../commands/practice/practice.ts');
  if (word === undefined) await listExercises(context, isJson);
  else return (await practice(context, await exerciseMeant(context, word), wants)) ? DONE : FAILED;
  return DONE;
}

async function verified(context: Context, { word, ...given }: Work & { command: 'verify' }) {
  return { ...given, entry: await exerciseMeant(context, word) };
}

/** @throws UsageError with the nearest match if there is no such exercise */
async function exerciseMeant(context: Context, word: string): Promise<ExerciseEntry> {
  const { findExercise, listExercises } = await import('../store/exercises.ts');
  const found = await findExercise(listExercises(context.lessons), word);
  if ('id' in found) return found;
  throw new UsageError(context.words.errors.unknownExercise(word, found.nearest));
}

async function openMenu(context: Context, all: boolean): Promise<number> {
  if (context.isInteractive && context.runtime !== undefined) (await import('../context/ready.ts')).mustBeNode(context);
  return await asking(context, async (dialog) => {
    if (dialog) await (await import('../commands/menu/menu.ts')).menu(context, dialog, all);
    else await (await import('../commands/list/list.ts')).listAndHowTo(context);
    return DONE;
  });
}

async function playLesson(context: Context, request: Work & { command: 'play' }): Promise<number> {
  const { word, isBare, isAuto, isJson, all } = request;
  const entry = await lessonMeant(context, word, isBare);
  const { play, playAsJson } = await import('../commands/play/play.ts');
  if (isJson) return (await playAsJson(context, entry, all)) ? DONE : FAILED;
  if (isAuto || !context.isInteractive) return (await play(context, entry, { all })).isWhole ? DONE : FAILED;
  return await asking(context, async (dialog) => {
    if (dialog) await (await import('../commands/menu/menu.ts')).menuAfter(context, entry.id, dialog, all);
    return DONE;
  });
}

/** @throws UsageError with the nearest match if there is no such lesson, or command where that may have been meant */
async function lessonMeant(context: Context, word: string, isBare = false): Promise<LessonEntry> {
  const found = await findLesson(await context.lessonEntries(), word);
  if ('id' in found) return found;
  if (isBare) throw await unknownCommand(context, word);
  throw new UsageError(context.words.errors.unknownLesson(word, found.nearest));
}

/** Several words without a command: a lesson with something behind it, or a command that is none. */
async function unknownWords(context: Context, word: string): Promise<UsageError> {
  const found = await findLesson(await context.lessonEntries(), word);
  if ('id' in found) return new UsageError(context.words.errors.tooManyArguments('play'));
  return await unknownCommand(context, word);
}

async function unknownCommand(context: Context, word: string): Promise<UsageError> {
  const ids = (await context.lessonEntries()).map(({ id }) => id);
  const nearest = await nearestWord(word, [...COMMANDS, ...ids]);
  return new UsageError(context.words.errors.unknownCommand(word, nearest));
}

/** Opens the dialog that suits the terminal for as long as something is asked, and gives the terminal back in any case. */
async function asking<T>(context: Context, ask: (dialog: Dialog | undefined) => Promise<T>): Promise<T> {
  const dialog = context.isInteractive ? await openDialog(context) : undefined;
  try {
    return await ask(dialog);
  } finally {
    dialog?.close();
  }
}
