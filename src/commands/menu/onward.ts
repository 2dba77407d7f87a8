import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { Progress } from '../../model/progress.ts';
import type { ListItem, ListQuestion } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { paintedText } from '../../view/painter.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { inRole, joined } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** Where somebody goes after a lesson. */
export type Onward = { kind: 'lesson' | 'exercise'; id: string } | { kind: 'menu' | 'again' | 'ladder' };

/** A lesson that was played to its end, and what has come of it. */
export interface Played {
  entry: LessonEntry;
  entries: readonly LessonEntry[];
  progress: Progress;
  /** What was picked here already. */
  seen: readonly Onward[];
}

/** All begin with a space, as no lesson does. */
const OTHERS = {
  ' menu': { kind: 'menu' },
  ' again': { kind: 'again' },
  ' ladder': { kind: 'ladder' },
} as const satisfies Record<string, Onward>;

/** Before the id of an exercise, which may be called like a lesson. */
const EXERCISE = ' exercise ';

/** After a lesson: what comes next is one Enter away, and never comes by itself. */
export function onwardList({ entry, entries, progress, seen }: Played, words: ScreenWords, look: Look): ListQuestion {
  const { summary, language } = words;
  const next = entries.find(({ number }) => number === entry.number + 1);
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
    ask: paintedText([joined(' ', inRole('strong', next ? summary.ask : summary.last))], look),
    items: () => items,
    search: false,
    keys: paintedText(['', ...keyBar(summary.keys, look)], look),
  };
}

/** What an item of that list stands for. */
export function onwardBy(value: string): Onward {
  if (isOther(value)) return OTHERS[value];
  if (value.startsWith(EXERCISE)) return { kind: 'exercise', id: value.slice(EXERCISE.length) };
  return { kind: 'lesson', id: value };
}

function isOther(value: string): value is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, value);
}
