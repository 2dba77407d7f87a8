import type { LessonEntry } from '../model/lesson.ts';
import { findLesson, nearestWord } from '../store/lessons.ts';
import type { Dialog } from '../terminal/dialog.ts';
import { COMMANDS, parseArguments, type Request } from './arguments.ts';
import type { Context, Surroundings } from './context.ts';
import { Interrupted, UsageError } from './errors.ts';
import { languageIn, localeLanguage, PHRASES, setUp } from './setup.ts';

export { Interrupted } from './errors.ts';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Runs the command line and returns the exit status: 0 done, 1 failed, 2 wrong usage, 130 after Ctrl-C.
 *
 * @throws what is a bug, with its stack
 */
export async function run(given: Surroundings): Promise<number> {
  const phrases = PHRASES[languageIn(given.argv) ?? localeLanguage(given.env)];
  try {
    const request = parseArguments(given.argv, phrases, given.version);
    if (request.command === 'say') {
      given.stdout.write(request.text);
      return DONE;
    }
    return await carryOut(await setUp(given, request), request);
  } catch (error) {
    if (error instanceof Interrupted) return error.status;
    if (!(error instanceof UsageError)) throw error;
    given.stderr.write(`${error.message}\n`);
    return WRONG_USAGE;
  }
}

async function carryOut(context: Context, request: Exclude<Request, { command: 'say' }>): Promise<number> {
  switch (request.command) {
    case 'list':
    case 'progress': {
      const { list, progress } = { ...(await import('./list.ts')), ...(await import('./progress.ts')) };
      await (request.command === 'list' ? list : progress)(context, request.isJson);
      return DONE;
    }
    case 'menu':
      return await openMenu(context, request.all);
    case 'play':
      return await playLesson(context, request);
    case 'unknown':
      throw await unknownCommand(context, request.word);
    case 'reset': {
      const { reset } = await import('./reset.ts');
      const entry = request.word === undefined ? undefined : await lessonMeant(context, request.word);
      await asking(context, async (dialog) => await reset(context, { entry, isSure: request.isSure, dialog }));
      return DONE;
    }
  }
}

async function openMenu(context: Context, all: boolean): Promise<number> {
  return await asking(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).menu(context, dialog, all);
    else await (await import('./list.ts')).listAndHowTo(context);
    return DONE;
  });
}

async function playLesson(context: Context, request: Request & { command: 'play' }): Promise<number> {
  const { word, isBare, isAuto, isJson, all } = request;
  const entry = await lessonMeant(context, word, isBare);
  const { play, playAsJson } = await import('./play.ts');
  if (isJson) return (await playAsJson(context, entry, all)) ? DONE : FAILED;
  if (isAuto || !context.isInteractive) return (await play(context, entry, { all })) ? DONE : FAILED;
  return await asking(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).playFrom(context, entry.id, dialog, all);
    return DONE;
  });
}

/** @throws UsageError with the nearest match if there is no such lesson, or command where that may have been meant */
async function lessonMeant(context: Context, word: string, isBare = false): Promise<LessonEntry> {
  const found = await findLesson(await context.lessonEntries(), word);
  if ('id' in found) return found;
  if (isBare) throw await unknownCommand(context, word);
  throw new UsageError(context.phrases.errors.unknownLesson(word, found.nearest));
}

async function unknownCommand(context: Context, word: string): Promise<UsageError> {
  const ids = (await context.lessonEntries()).map(({ id }) => id);
  const nearest = await nearestWord(word, [...COMMANDS, ...ids]);
  return new UsageError(context.phrases.errors.unknownCommand(word, nearest));
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

async function openDialog(context: Context): Promise<Dialog> {
  const { stdin, stdout, signal, interrupt, phrases, look } = context;
  if (context.isPlain || !('setRawMode' in stdin) || !('rows' in stdout)) {
    const { openLines } = await import('../terminal/line-dialog.ts');
    return openLines({
      stdin,
      stdout,
      signal,
      interrupt,
      prompt: phrases.lines.prompt,
      unknown: phrases.lines.unknown,
    });
  }
  const { openPrompts } = await import('../terminal/prompt-dialog.ts');
  return openPrompts({ stdin, stdout, signal, interrupt, look });
}
