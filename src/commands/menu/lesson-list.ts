import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { lessonToGoOnWith, type Progress } from '../../model/progress.ts';
import { type LessonIndex, type SearchHit, type SearchResult, searchLessons } from '../../model/search.ts';
import type { HiddenPart, ListGap, ListItem, ListQuestion } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { paintLines, paintText } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { groupLessons, type LessonGroup } from '../../view/screen/course.ts';
import { keyBar } from '../../view/screen/keys.ts';
import {
  foldedGroup,
  groupDescription,
  groupHeading,
  lessonDescription,
  lessonLines,
  listEnd,
  menuColumns,
  menuDescriptions,
} from '../../view/screen/menu.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { joinParts, type Line, withRole } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** What a learner picks in the menu. */
export type MenuAction =
  | { kind: 'lesson'; id: string }
  | { kind: 'language'; language: Language }
  | { kind: 'map' | 'review' | 'quit' };

export interface MenuOptions {
  entries: readonly LessonEntry[];
  progress: Progress;
  /** Loads the search index. Called at the first search. */
  index: () => LessonIndex;
  /** The value of the first picked item. Undefined: the lesson to go on with. */
  at: string | undefined;
  /** Whether items have numbers, because answers are typed. */
  isNumbered: boolean;
  /** How many questions are due for a review. */
  due: number;
  /** The other languages that the terminal can show. */
  others: readonly Language[];
}

/** The values of other items begin with a space, which no lesson does. */
const LANGUAGE = ' language ';
const MAP = ' map';
const REVIEW = ' review';
const QUIT = ' quit';
/** Before the name of a group that is folded. It is opened, never answered. */
const GROUP = ' group ';

/** The lines above the menu. */
export function menuHead({ language }: ScreenWords, look: Look): Line[] {
  return ['', titleRule('net-lessons', LANGUAGE_FACTS[language].name, look), ''];
}

/** The lines below them, the first time. */
export function tagline({ tagline: text }: ScreenWords, look: Look): Line[] {
  return [...proseLines(text, look, { indent: 1 }), ''];
}

/** The menu: all lessons, languages and Quit, or the lessons that a search finds. */
export function lessonList(course: MenuOptions, words: ScreenWords, look: Look): ListQuestion {
  const { entries, progress, index, at } = course;
  const ids = entries.map(({ id }) => id);
  const items = menuItems(course, words, look);
  const first = at ?? lessonToGoOnWith(progress, ids) ?? ids[0];
  return {
    ask: paintText([joinParts(' ', withRole('strong', words.menu.ask))], look),
    items: (term, open) => (term.trim() === '' ? items.all(open) : items.found(searchLessons(entries, index(), term))),
    open: entries.filter(({ id }) => id === first).map(({ group }) => group),
    search: true,
    nothing: `  ${words.menu.nothingFound}`,
    end: (hidden) => drawEnd(hidden, entries, words, look),
    rowsBefore: menuHead(words, look).length,
    keys: paintText(['', ...keyBar(words.menu.keys, look)], look),
    searchKeys: paintText(['', ...keyBar(words.menu.searchKeys, look)], look),
    also: course.isNumbered ? [] : [{ name: 'Tab', value: MAP }],
    first,
  };
}

/** The value of a language's item. */
export function languageValue(language: Language): string {
  return LANGUAGE + language;
}

/** The action of an item, by its value. */
export function menuActionFor(value: string): MenuAction {
  const language = LANGUAGES.find((each) => value === languageValue(each));
  if (language) return { kind: 'language', language };
  if (value === MAP) return { kind: 'map' };
  if (value === REVIEW) return { kind: 'review' };
  return value === QUIT ? { kind: 'quit' } : { kind: 'lesson', id: value };
}

function menuItems({ entries, progress, isNumbered, due, others }: MenuOptions, words: ScreenWords, look: Look) {
  const { menu } = words;
  const columns = menuColumns(entries, progress, words, look, { isNumbered });
  const folds = isNumbered ? [] : groupLessons(entries);
  const hasReview = due > 0;
  const prose = (text: string): Line[] => proseLines(text, look, { indent: 2 });
  const describe = menuDescriptions(
    new Map([
      ...entries.map((lesson) => [lesson.id, lessonDescription(lesson, progress, columns, words, look)] as const),
      ...folds.map((group) => [GROUP + group.group, groupDescription(group, words, look)] as const),
      ...others.map((each) => [languageValue(each), prose(LANGUAGE_FACTS[each].invitation)] as const),
      ...(hasReview ? [[REVIEW, prose(words.review.about)] as const] : []),
    ]),
    look,
  );
  const item = (value: string, lines: readonly string[]): ListItem => ({
    value,
    lines,
    about: paintLines(describe(value), look),
  });
  const heading = (text: string): ListGap => ({ gap: paintText([joinParts('  ', withRole('quiet', text))], look) });
  const itemOf = ({ lesson, why }: SearchHit): ListItem => ({
    ...item(lesson.id, paintLines(lessonLines(lesson, progress, columns, words, look, why), look)),
    fold: lesson.group,
  });
  const foldOf = (group: LessonGroup): ListItem => ({
    ...item(GROUP + group.group, paintLines(foldedGroup(group, progress, columns, words, look), look)),
    opens: group.group,
  });
  const groups = (hits: readonly SearchHit[]): (ListItem | ListGap)[] =>
    groupLessons(hits.map(({ lesson }) => lesson)).flatMap(({ group, lessons }, index) => [
      ...(index > 0 ? [{ gap: '' }] : []),
      heading(words.groups[group]),
      ...hits.filter(({ lesson }) => lessons.includes(lesson)).map(itemOf),
    ]);
  /** What is open has an empty line around it. */
  const foldable = (open: ReadonlySet<string>): (ListItem | ListGap)[] =>
    folds.flatMap((group, index) => {
      const isOpen = open.has(group.group);
      const before = folds[index - 1];
      const gap = before && (isOpen || open.has(before.group)) ? [{ gap: '' }] : [];
      if (!isOpen) return [...gap, foldOf(group)];
      const head = { gap: paintText([groupHeading(words.groups[group.group], look)], look) };
      return [...gap, head, ...group.lessons.map((lesson) => itemOf({ lesson, why: [] }))];
    });
  const own: (ListItem | ListGap)[] = [
    { gap: '' },
    ...(hasReview ? [item(REVIEW, [words.review.item(due)])] : []),
    // Elsewhere there is a key for it.
    ...(isNumbered ? [item(MAP, [words.map.item])] : []),
    ...others.map((each) => item(languageValue(each), [LANGUAGE_FACTS[each].name])),
    item(QUIT, [menu.quit]),
  ];
  return {
    all: (open: ReadonlySet<string>) =>
      isNumbered ? [...groups(entries.map((lesson) => ({ lesson, why: [] }))), ...own] : [...foldable(open), ...own],
    found: ({ read, others }: SearchResult) =>
      read.length === 0 || others.length === 0
        ? groups([...read, ...others])
        : [...groups(read), { gap: '' }, heading(menu.alsoIn), ...others.map(itemOf)],
  };
}

/** Says how many lessons are out of sight, folded ones too, and which other items. */
function drawEnd(
  { side, items, heading = '' }: HiddenPart,
  entries: readonly LessonEntry[],
  { menu }: ScreenWords,
  look: Look,
): string {
  const lessons = entries.filter(({ id, group }) =>
    items.some(({ value, opens }) => value === id || opens === group),
  ).length;
  const others = items.filter(({ fold, opens }) => fold === undefined && opens === undefined);
  const hidden = [...(lessons > 0 ? [menu.more(lessons)] : []), ...others.flatMap(({ lines }) => lines)];
  return paintText([hidden.length > 0 ? listEnd(heading, look.glyphs[side], hidden, look) : heading], look);
}
