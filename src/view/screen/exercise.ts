import type { Exercise, ExerciseEntry } from '../../model/exercise.ts';
import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { Language } from '../../model/language.ts';
import type { Progress } from '../../model/progress.ts';
import type { Limits, PracticeWords } from '../../words/practice.ts';
import { codeBlock } from '../code/block.ts';
import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { prose, proseBehind } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { flushLeft, inRole, joined, type Line } from '../span.ts';
import { stringWidth } from '../width.ts';
import { titleRule } from './rule.ts';

/** All exercises, with what each is about and how the learner stands. */
export function exerciseList(
  entries: readonly ExerciseEntry[],
  progress: Progress,
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const width = Math.max(0, ...entries.map(({ id }) => stringWidth(id)));
  return [
    ...entries.flatMap((entry) => entryLines(entry, progress, width, words, language, look)),
    '',
    ...command(words.howToBegin, 'net-lessons practice <exercise>', look),
  ];
}

function entryLines(
  { id, lesson, title, summary }: ExerciseEntry,
  progress: Progress,
  width: number,
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const mark = exerciseMarkOf(progress, id);
  const { glyphs } = look;
  const glyph = {
    new: inRole('quiet', glyphs.fresh),
    started: inRole('warning', glyphs.started),
    solved: inRole('good', glyphs.done),
  };
  const note = `${title[language]} ${glyphs.dot} ${words.ofLesson(lesson)} ${glyphs.dot} ${words.marks[mark]}`;
  const indent = width + 5;
  const [first = '', ...more] = prose(note, look, { indent });
  return [
    joined('  ', glyph[mark], ' ', inRole('strong', pad(id, width)), ' ', flushLeft(first)),
    ...more,
    ...prose(summary[language], look, { indent, role: 'quiet' }),
  ];
}

/** What the learner has to do, and where to begin. */
export function taskBlock(
  given: {
    exercise: Exercise;
    /** Left out where none could be written. */
    place: { kind: 'written' | 'kept'; file: string } | undefined;
    isSolved: boolean;
    limits: Limits;
  },
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const { exercise, place, isSolved, limits } = given;
  const { id, texts } = exercise;
  const { title: name, task } = texts[language];
  const where = place && words[place.kind === 'written' ? 'wrote' : 'kept'](escapeUnsafe(place.file));
  return [
    ...heading(id, name, look),
    title(words.task),
    '',
    ...task.flatMap((line) => [...prose(line, look, { indent: 2 }), '']),
    ...prose(words.conditions(limits), look, { indent: 2, role: 'quiet' }),
    '',
    ...(where === undefined ? [] : [...prose(where, look, { indent: 2 }), '']),
    ...command(words.toCheck, `net-lessons verify ${id}`, look),
    ...command(words.toCheckAlways, `net-lessons verify ${id} --watch`, look),
    ...command(words.toHint, `net-lessons practice ${id} --hint`, look),
    ...(isSolved ? command(words.toSolution, `net-lessons practice ${id} --solution`, look) : []),
    '',
  ];
}

/** The hints so far, the newest last. */
export function hintBlock(
  { exercise, count }: { exercise: Exercise; count: number },
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const { id, texts } = exercise;
  const { title: name, hints } = texts[language];
  const more =
    count < hints.length
      ? command(words.toHint, `net-lessons practice ${id} --hint`, look)
      : [
          ...prose(words.noMoreHints, look, { indent: 2 }),
          ...command(words.toSolution, `net-lessons practice ${id} --solution`, look),
        ];
  return [
    ...heading(id, name, look),
    ...hints
      .slice(0, count)
      .flatMap((hint, index) => [title(words.hint(index + 1, hints.length)), ...prose(hint, look, { indent: 2 }), '']),
    ...more,
    '',
  ];
}

/** The reference solution, and what is worth noticing about it. */
export function solutionBlock(
  { exercise, source, isSolved }: { exercise: Exercise; source: string; isSolved: boolean },
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const { id, texts } = exercise;
  const { title: name, differs } = texts[language];
  return [
    ...heading(id, name, look),
    ...(isSolved ? [] : [...prose(words.notSolvedYet, look, { indent: 2 }), '']),
    ...codeBlock(source.trimEnd(), { look, title: words.solution }),
    '',
    title(words.differs),
    ...differs.flatMap((line) => proseBehind(look.glyphs.dot, line, look)),
    '',
  ];
}

function heading(id: string, title: string, look: Look): Line[] {
  return ['', titleRule(`${id} ${look.glyphs.dot} ${title}`, '', look), ''];
}

function title(text: string): Line {
  return joined('  ', inRole('title', text));
}

/** What a command is good for, and the command; below it, where both don't fit into a line. */
export function command(what: string, line: string, look: Look): Line[] {
  const isWide = stringWidth(what) + stringWidth(line) + 4 <= Math.min(look.columns, 78);
  // A full-width colon brings its own space.
  const gap = what.endsWith('：') ? '' : ' ';
  return isWide
    ? [joined(`  ${what}${gap}`, inRole('code', line))]
    : [...prose(what, look, { indent: 2 }), joined('    ', inRole('code', line))];
}
