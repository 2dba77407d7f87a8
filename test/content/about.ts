import type { LinePart, Question, Scene } from '../../src/model/lesson.ts';
import { linesAskedAbout, linesContaining } from '../../src/play/quiz/question-lines.ts';
import type { Finding } from './finding.ts';
import { askedIn } from './replay.ts';
import { programsOf, type Rule, roundsOf, type Studied } from './studied.ts';

const MOST_LINES = 5;

/** Questions that can't be shown with the lines of a program that they are about. */
export const about: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) => [
    ...scene.questions.flatMap((question) =>
      [...named(studied, scene, question), ...shown(studied, scene, question)].map((why) => ({
        scene: scene.id,
        what: `questions.${question.id}.about`,
        why,
      })),
    ),
    ...named(studied, scene, scene.change ?? {}).map((why) => ({ scene: scene.id, what: 'change.about', why })),
  ]) satisfies Finding[];

/** What is wrong with the lines that the lesson names. */
function named({ files }: Studied, scene: Scene, { about: given = [] }: Pick<Question, 'about'>): string[] {
  return [given].flat().flatMap(({ file, line }) => {
    if (!scene.programs.some((program) => program.file === file)) return [`${file} is no program of this scene`];
    return [line].flat().flatMap((each) => {
      const { part, count, should } = naming(each, files.get(file) ?? '');
      return should === undefined ? [] : [`'${part}' is in ${count} lines of ${file}, and ${should}`];
    });
  });
}

/** How a line is named; `should` is what would have been right, where it does not name just one. */
function naming(line: LinePart, source: string): { part: string; count: number; should: string | undefined } {
  const part = typeof line === 'string' ? line : line.part;
  const count = linesContaining(part, source).length;
  if (typeof line === 'string') return { part, count, should: count === 1 ? undefined : 'has to be in one' };
  const isOne = count > 1 && Number.isInteger(line.nth) && line.nth >= 1 && line.nth <= count;
  return { part, count, should: isOne ? undefined : `line ${line.nth} of these is named` };
}

function shown(studied: Studied, scene: Scene, question: Question): string[] {
  const programs = programsOf(studied, scene);
  return roundsOf(studied, scene).flatMap((round) => {
    const asked = askedIn(round, question)?.asked;
    if (!asked) return [];
    const lines = linesAskedAbout(question, asked, programs).flatMap((each) => each.lines);
    if (lines.length === 0) return ['shows no line of a program: there is none where it is asked, and none is named'];
    return lines.length > MOST_LINES ? [`shows ${lines.length} lines, of at most ${MOST_LINES}`] : [];
  });
}
