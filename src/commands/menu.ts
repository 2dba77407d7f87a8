import stringWidth from 'string-width';
import type { LessonEntry } from '../model/lesson.ts';
import { chooseLanguage, type Progress } from '../model/progress.ts';
import type { Choosing, Dialog, Gap, Item } from '../terminal/dialog.ts';
import { grouped, lessonAbout, lessonLine, searched } from '../view/screen/course.ts';
import { keyBar } from '../view/screen/keys.ts';
import { titleRule } from '../view/screen/rule.ts';
import { prose } from '../view/wrap.ts';
import type { Context } from './context.ts';
import { Left } from './errors.ts';
import { play } from './play.ts';
import { inLanguage } from './setup.ts';

const LANGUAGE = ' language';
const QUIT = ' quit';
const MENU = ' menu';
const AGAIN = ' again';

/** The menu, lesson after lesson, until the learner quits. */
export async function menu(given: Context, dialog: Dialog, all: boolean): Promise<void> {
  let context = given;
  greet(context);
  for (let at: string | undefined; ; ) {
    const picked = await dialog.choose(await menuOf(context, at));
    if (picked === QUIT) return;
    if (picked === LANGUAGE) {
      context = inLanguage(context, context.language === 'en' ? 'zh' : 'en');
      const { language } = context;
      await context.progress.update((progress) => chooseLanguage(progress, language));
      greet(context);
      at = LANGUAGE;
    } else {
      at = await playFrom(context, picked, dialog, all);
      context.print(['', titleRule('net-lessons', context.phrases.languageName, context.look()), '']);
    }
  }
}

/** Plays a lesson, and those that the learner goes on to. Returns the one that the menu should stand at. */
export async function playFrom(context: Context, id: string, dialog: Dialog, all: boolean): Promise<string> {
  const entries = await context.lessonEntries();
  let entry = entries.find((each) => each.id === id);
  for (let at = id; ; ) {
    if (!entry) return at;
    at = entry.id;
    const next = await playOne(context, entry, entries, dialog, all);
    if (next === MENU) return at;
    entry = entries.find((each) => each.id === (next === AGAIN ? at : next));
  }
}

async function playOne(
  context: Context,
  entry: LessonEntry,
  entries: readonly LessonEntry[],
  dialog: Dialog,
  all: boolean,
): Promise<string> {
  try {
    await play(context, entry, { all, dialog });
  } catch (error) {
    if (error instanceof Left) return MENU;
    throw error;
  }
  return await dialog.choose(whereTo(context, entry, entries));
}

function greet({ print, phrases, look }: Context): void {
  print([
    '',
    titleRule('net-lessons', phrases.languageName, look()),
    '',
    ...prose(phrases.tagline, look(), { indent: 1 }),
    '',
  ]);
}

async function menuOf(context: Context, at: string | undefined): Promise<Choosing> {
  const { phrases, look } = context;
  const entries = await context.lessonEntries();
  const progress = await context.progress.read();
  const nextOne = entries.find(({ id }) => progress.lessons[id]?.completedAt === undefined)?.id;
  return {
    ask: ` ${look().paint.strong(phrases.menu.ask)}`,
    items: (term) => [...lessonItems(context, searched(entries, term), progress), ...ownItems(context, term)],
    search: true,
    nothing: `  ${phrases.menu.nothingFound}`,
    keys: `\n${keyBar(phrases.menu.keys, look())}`,
    first: at ?? nextOne ?? entries[0]?.id,
  };
}

function lessonItems(context: Context, entries: readonly LessonEntry[], progress: Progress): (Item | Gap)[] {
  const { phrases } = context;
  const look = context.look();
  const columns = Math.max(0, ...entries.map(({ title }) => stringWidth(title[phrases.language])));
  return grouped(entries).flatMap(({ group, lessons }): (Item | Gap)[] => [
    { gap: `  ${look.paint.dim(phrases.groups[group])}` },
    ...lessons.map((lesson) => ({
      value: lesson.id,
      lines: [lessonLine(lesson, progress, columns, phrases, look)],
      about: lessonAbout(lesson, phrases, look),
    })),
  ]);
}

/** What the menu offers besides lessons; a search is for lessons alone. */
function ownItems({ phrases }: Context, term: string): (Item | Gap)[] {
  if (term !== '') return [];
  return [
    { gap: '' },
    { value: LANGUAGE, lines: [phrases.menu.otherLanguage] },
    { value: QUIT, lines: [phrases.menu.quit] },
  ];
}

/** After a lesson: the next one is one Enter away, and never comes by itself. */
function whereTo(context: Context, entry: LessonEntry, entries: readonly LessonEntry[]): Choosing {
  const { phrases, look, language } = context;
  const next = entries.find(({ number }) => number === entry.number + 1);
  const items: Item[] = [
    ...(next ? [{ value: next.id, lines: [phrases.summary.next(next.title[language])] }] : []),
    { value: MENU, lines: [phrases.summary.menu] },
    { value: AGAIN, lines: [phrases.summary.again] },
  ];
  return {
    ask: ` ${look().paint.strong(next ? phrases.summary.ask : phrases.summary.last)}`,
    items: () => items,
    search: false,
    keys: `\n${keyBar(phrases.summary.keys, look())}`,
  };
}
