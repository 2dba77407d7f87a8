import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { Progress } from '../../model/progress.ts';
import type { ListItem, ListQuestion } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { paintText } from '../../view/painter.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { joinParts, withRole } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** What a learner does after a lesson. */
export type NextAction = { kind: 'lesson' | 'exercise'; id: string } | { kind: 'menu' | 'again' | 'ladder' };

/** A lesson that was played to its end. */
export interface FinishedLesson {
  entry: LessonEntry;
  entries: readonly LessonEntry[];
  progress: Progress;
  /** The actions that were picked after this lesson before. */
  seen: readonly NextAction[];
}

/** The values of the list that are not lessons. They begin with a space, which no lesson does. */
const ACTIONS = {
  ' menu': { kind: 'menu' },
  ' again': { kind: 'again' },
  ' ladder': { kind: 'ladder' },
} as const satisfies Record<string, NextAction>;

/** Put before the id of an exercise, because a lesson may have the same id. */
const EXERCISE = ' exercise ';

/** The list after a lesson. What comes next is picked at first, so that Enter is enough. */
export function nextActionList(
  { entry, entries, progress, seen }: FinishedLesson,
  words: ScreenWords,
  look: Look,
): ListQuestion {
  const { summary, language } = words;
  const next = entries[entries.findIndex(({ id }) => id === entry.id) + 1];
  const onward = next ? [{ value: next.id, lines: [summary.next(next.title[language])] }] : [];
  const exercises = (entry.exercises ?? []).map(({ id, title }): ListItem => {
    const mark = exerciseMarkOf(progress, id) === 'solved' ? ` ${look.glyphs.done}` : '';
    return { value: EXERCISE + id, lines: [summary.exercise(title[language]) + mark] };
  });
  const fresh = entry.exercises?.find(({ id }) => exerciseMarkOf(progress, id) !== 'solved');
  const isBegun = seen.some(({ kind }) => kind === 'exercise');
  const isFirst = ({ value }: ListItem): boolean => !isBegun && value === `${EXERCISE}${fresh?.id}`;
  const hasLadder = seen.some(({ kind }) => kind === 'ladder');
  const items: ListItem[] = [
    ...exercises.filter(isFirst),
    ...onward,
    ...exercises.filter((item) => !isFirst(item)),
    ...(hasLadder ? [] : [{ value: ' ladder', lines: [summary.showLadder] }]),
    { value: ' menu', lines: [summary.menu] },
    { value: ' again', lines: [summary.again] },
  ];
  return {
    ask: paintText([joinParts(' ', withRole('strong', next ? summary.ask : summary.last))], look),
    items: () => items,
    search: false,
    keys: paintText(['', ...keyBar(summary.keys, look)], look),
  };
}

/** The action of an item, by its value. */
export function nextActionFor(value: string): NextAction {
  if (isAction(value)) return ACTIONS[value];
  if (value.startsWith(EXERCISE)) return { kind: 'exercise', id: value.slice(EXERCISE.length) };
  return { kind: 'lesson', id: value };
}

function isAction(value: string): value is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, value);
}
