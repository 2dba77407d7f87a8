import type { Exercise, ExerciseEntry } from '../../model/exercise.ts';
import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { Language } from '../../model/language.ts';
import type { Progress } from '../../model/progress.ts';
import type { Limits, PracticeWords } from '../../words/practice.ts';
import { codeBlock } from '../code/block.ts';
import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, trimStart, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import { titleRule } from './rule.ts';

/** All exercises, with their summaries and the learner's progress. */
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
    ...commandLines(words.howToBegin, 'net-lessons practice <exercise>', look),
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
    new: withRole('quiet', glyphs.fresh),
    started: withRole('warning', glyphs.started),
    solved: withRole('good', glyphs.done),
  };
  const note = `${title[language]} ${glyphs.dot} ${words.ofLesson(lesson)} ${glyphs.dot} ${words.marks[mark]}`;
  const indent = width + 5;
  const [first = '', ...more] = proseLines(note, look, { indent });
  return [
    joinParts('  ', glyph[mark], ' ', withRole('strong', pad(id, width)), ' ', trimStart(first)),
    ...more,
    ...proseLines(summary[language], look, { indent, role: 'quiet' }),
  ];
}

/** The task of an exercise, and the starter file. */
export function taskBlock(
  given: {
    exercise: Exercise;
    /** The starter file. Undefined if it could not be written. */
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
    ...task.flatMap((line) => [...proseLines(line, look, { indent: 2 }), '']),
    ...proseLines(words.conditions(limits), look, { indent: 2, role: 'quiet' }),
    '',
    ...(where === undefined ? [] : [...proseLines(where, look, { indent: 2 }), '']),
    ...commandLines(words.toCheck[limits.role], `net-lessons verify ${id}`, look),
    ...commandLines(words.toCheckAlways, `net-lessons verify ${id} --watch`, look),
    ...commandLines(words.toHint, `net-lessons practice ${id} --hint`, look),
    ...(isSolved ? commandLines(words.toSolution, `net-lessons practice ${id} --solution`, look) : []),
    '',
  ];
}

/** The hints so far, the newest last. */
export function exerciseHints(
  { exercise, count }: { exercise: Exercise; count: number },
  words: PracticeWords,
  language: Language,
  look: Look,
): Line[] {
  const { id, texts } = exercise;
  const { title: name, hints } = texts[language];
  const more =
    count < hints.length
      ? commandLines(words.toHint, `net-lessons practice ${id} --hint`, look)
      : [
          ...proseLines(words.noMoreHints, look, { indent: 2 }),
          ...commandLines(words.toSolution, `net-lessons practice ${id} --solution`, look),
        ];
  return [
    ...heading(id, name, look),
    ...hints
      .slice(0, count)
      .flatMap((hint, index) => [
        title(words.hint(index + 1, hints.length)),
        ...proseLines(hint, look, { indent: 2 }),
        '',
      ]),
    ...more,
    '',
  ];
}

/** The reference solution, and notes about it. */
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
    ...(isSolved ? [] : [...proseLines(words.notSolvedYet, look, { indent: 2 }), '']),
    ...codeBlock(source.trimEnd(), { look, title: words.solution }),
    '',
    title(words.differs),
    ...differs.flatMap((line) => proseAfterMark(look.glyphs.dot, line, look)),
    '',
  ];
}

function heading(id: string, title: string, look: Look): Line[] {
  return ['', titleRule(`${id} ${look.glyphs.dot} ${title}`, '', look), ''];
}

function title(text: string): Line {
  return joinParts('  ', withRole('title', text));
}

/** A command after a sentence about it. If both don't fit in a line, the command stands below. */
export function commandLines(what: string, line: string, look: Look): Line[] {
  const isWide = stringWidth(what) + stringWidth(line) + 4 <= Math.min(look.columns, 78);
  // A full-width colon needs no space after it.
  const gap = what.endsWith('：') ? '' : ' ';
  return isWide
    ? [joinParts(`  ${what}${gap}`, withRole('code', line))]
    : [...proseLines(what, look, { indent: 2 }), joinParts('    ', withRole('code', line))];
}
