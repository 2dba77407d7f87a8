import type { Context } from '../../context/context.ts';
import { Left } from '../../context/errors.ts';
import { isGarbled } from '../../context/language.ts';
import { inLanguage } from '../../context/make-context.ts';
import { printInParts, WHERE_ROWS } from '../../context/paging.ts';
import { LANGUAGES, TONGUES } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { chooseLanguage, exerciseMarkOf, lessonToGoOnWith, type Progress } from '../../model/progress.ts';
import { type Found, type Hit, search } from '../../model/search.ts';
import { loadIndex } from '../../store/lessons.ts';
import type { Choosing, Dialog, Gap, Item } from '../../terminal/dialog.ts';
import { grouped, lessonLines, menuAbouts, menuColumns } from '../../view/screen/course.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { prose } from '../../view/screen/prose.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { ladderBlock, type PlayedScene } from '../../view/screen/summary.ts';
import { wordsIn } from '../../words/by-language.ts';

/** Before a language, which may be called like a lesson. */
const LANGUAGE = ' language ';
const QUIT = ' quit';
const MENU = ' menu';
const AGAIN = ' again';
const LADDER = ' ladder';

/** Before the id of an exercise, which may be called like a lesson. */
const EXERCISE = ' exercise ';

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
    const picked = await dialog.choose(() => list);
    if (picked === QUIT) return;
    const language = LANGUAGES.find((each) => picked === LANGUAGE + each);
    if (language) {
      at = LANGUAGE + context.words.language;
      context = inLanguage(context, await wordsIn(language));
      await context.progress.update((progress) => chooseLanguage(progress, language));
      greet(context);
    } else {
      at = await playFrom(context, picked, dialog, all);
      headMenu(context);
    }
  }
}

/** Plays a lesson, and those that the learner goes on to. Returns the one that the menu should stand at. */
async function playFrom(context: Context, id: string, dialog: Dialog, all: boolean): Promise<string> {
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
  let scenes: readonly PlayedScene[];
  try {
    const { play } = await import('../play/play.ts');
    ({ scenes } = await play(context, entry, { all, dialog }));
  } catch (error) {
    if (error instanceof Left) return MENU;
    throw error;
  }
  for (const seen = new Set<string>(); ; ) {
    const list = await whereTo(context, entry, entries, seen);
    const next = await dialog.choose(() => list);
    const exercise = entry.exercises?.find(({ id }) => next === EXERCISE + id);
    if (exercise) await (await import('../practice/practice.ts')).practiseById(context, exercise.id);
    else if (next === LADDER) await showLadder(context, entry, scenes, dialog);
    else return next;
    seen.add(next);
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
    WHERE_ROWS,
  );
}

function greet(context: Context): void {
  headMenu(context);
  context.print([...prose(context.words.tagline, context.look(), { indent: 1 }), '']);
}

function headMenu({ print, words, look }: Context): void {
  print(['', titleRule('net-lessons', TONGUES[words.language].name, look()), '']);
}

async function menuOf(context: Context, at: string | undefined): Promise<Choosing> {
  const { words, look } = context;
  const entries = await context.lessonEntries();
  const progress = await context.progress.read();
  const ids = entries.map(({ id }) => id);
  const items = menuItems(context, entries, progress);
  const read = readOnce(() => loadIndex(context.lessons));
  return {
    ask: ` ${look().paint.strong(words.menu.ask)}`,
    items: (term) => (term.trim() === '' ? items.all() : items.found(search(entries, read(), term))),
    search: true,
    nothing: `  ${words.menu.nothingFound}`,
    keys: `\n${keyBar(words.menu.keys, look())}`,
    first: at ?? lessonToGoOnWith(progress, ids) ?? ids[0],
  };
}

/** Most menus are left without a search. */
function readOnce<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

/** Makes the menu, of all lessons or of those that were found; a search is for lessons alone. */
function menuItems(context: Context, entries: readonly LessonEntry[], progress: Progress) {
  const { words } = context;
  const { menu } = words;
  const look = context.look();
  // Where answers are typed, all items get numbers.
  const columns = menuColumns(entries, words, look, { isNumbered: context.isPlain });
  const others = LANGUAGES.filter((each) => each !== words.language && !isGarbled(each, context.env));
  const abouts = menuAbouts(
    [...entries.map(({ summary }) => summary[words.language]), ...others.map((each) => TONGUES[each].invitation), ''],
    look,
  );
  const heading = (text: string): Gap => ({ gap: `  ${look.paint.dim(text)}` });
  const itemOf = ({ lesson, why }: Hit): Item => ({
    value: lesson.id,
    lines: lessonLines(lesson, progress, columns, words, look, why),
    about: abouts[entries.indexOf(lesson)] ?? [],
  });
  const groups = (hits: readonly Hit[]): (Item | Gap)[] =>
    grouped(hits.map(({ lesson }) => lesson)).flatMap(({ group, lessons }, index) => [
      ...(index > 0 ? [{ gap: '' }] : []),
      heading(words.groups[group]),
      ...hits.filter(({ lesson }) => lessons.includes(lesson)).map(itemOf),
    ]);
  const own: (Item | Gap)[] = [
    { gap: '' },
    ...others.map((each, index) => ({
      value: LANGUAGE + each,
      lines: [TONGUES[each].name],
      about: abouts[entries.length + index] ?? [],
    })),
    { value: QUIT, lines: [menu.quit], about: abouts.at(-1) ?? [] },
  ];
  return {
    all: () => [...groups(entries.map((lesson) => ({ lesson, why: [] }))), ...own],
    found: ({ read, others }: Found) =>
      read.length === 0 || others.length === 0
        ? groups([...read, ...others])
        : [...groups(read), { gap: '' }, heading(menu.alsoIn), ...others.map(itemOf)],
  };
}

/** After a lesson: what comes next is one Enter away, and never comes by itself. `seen`: what was picked here already. */
async function whereTo(
  context: Context,
  entry: LessonEntry,
  entries: readonly LessonEntry[],
  seen: ReadonlySet<string>,
): Promise<Choosing> {
  const { words, look } = context;
  const progress = await context.progress.read();
  const exercises = (entry.exercises ?? []).map(({ id, title }): Item => {
    const mark = exerciseMarkOf(progress, id) === 'solved' ? ` ${look().glyphs.done}` : '';
    return { value: EXERCISE + id, lines: [words.summary.exercise(title[words.language]) + mark] };
  });
  const next = entries.find(({ number }) => number === entry.number + 1);
  const onward = next ? [{ value: next.id, lines: [words.summary.next(next.title[words.language])] }] : [];
  const fresh = entry.exercises?.find(({ id }) => exerciseMarkOf(progress, id) !== 'solved');
  const isBegun = exercises.some(({ value }) => seen.has(value));
  const isFirst = ({ value }: Item): boolean => !isBegun && value === `${EXERCISE}${fresh?.id}`;
  const items: Item[] = [
    ...exercises.filter(isFirst),
    ...onward,
    ...exercises.filter((item) => !isFirst(item)),
    ...(seen.has(LADDER) ? [] : [{ value: LADDER, lines: [words.summary.showLadder] }]),
    { value: MENU, lines: [words.summary.menu] },
    { value: AGAIN, lines: [words.summary.again] },
  ];
  return {
    ask: ` ${look().paint.strong(next ? words.summary.ask : words.summary.last)}`,
    items: () => items,
    search: false,
    keys: `\n${keyBar(words.summary.keys, look())}`,
  };
}
