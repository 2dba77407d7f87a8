import type { Score } from '../../model/progress.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { drawLadder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { withoutInnerLines } from '../stack.ts';
import { REVIEW } from './review.ts';
import { titleRule } from './rule.ts';

/** One scene as it was played. */
export interface PlayedScene {
  title: string;
  programs: readonly { name: string }[];
  records: readonly TraceRecord[];
  /** Whether nothing is left out. */
  all: boolean;
}

export interface Summary {
  title: string;
  /** Undefined for a play without stops. */
  score: Score | undefined;
  remember: readonly string[];
  /** The command that writes the lesson's notes, if it has some. */
  take: string | undefined;
  /** In how many days the first question that was missed comes back. */
  comesBackIn?: number | undefined;
}

/** The end of a lesson: what to remember, then the score. */
export function summaryBlock(summary: Summary, words: ScreenWords, look: Look): Line[] {
  const { title, score, remember, take, comesBackIn } = summary;
  const { dot } = look.glyphs;
  const told = score === undefined ? words.summary.notScored : words.summary.score(score.right, score.total);
  return [
    '',
    titleRule(`${words.summary.title} ${dot} ${title}`, '', look),
    '',
    joinParts('  ', withRole('title', words.summary.remember)),
    ...remember.flatMap((line) => proseAfterMark(dot, line, look)),
    '',
    ...proseLines(told, look, { indent: 2, role: 'strong' }),
    ...(comesBackIn === undefined ? [] : proseLines(words.review.missed(comesBackIn, REVIEW), look, { indent: 2 })),
    ...(take === undefined ? [] : ['', ...proseLines(words.notes.take(take), look, { indent: 2 })]),
    '',
  ];
}

/** The ladders of a lesson's scenes in one piece. `isPart`: not all scenes are there. */
export function ladderBlock(
  title: string,
  { scenes, isPart }: { scenes: readonly PlayedScene[]; isPart: boolean },
  words: ScreenWords,
  look: Look,
): Line[] {
  return [
    '',
    titleRule(`${words.summary.ladder} ${look.glyphs.dot} ${title}`, '', look),
    ...(isPart ? ['', ...proseLines(words.summary.partOfLadder, look, { indent: 1 })] : []),
    ...scenes.flatMap((scene) => [
      '',
      ...proseLines(scene.title, look, { indent: 1, role: 'strong' }),
      '',
      ...drawLadder(shownRecords(scene, look), scene.programs, look),
    ]),
    '',
  ];
}

function shownRecords({ records, all }: PlayedScene, look: Look): readonly TraceRecord[] {
  return all ? records : records.map((record) => withoutInnerLines(record, look));
}
