import type { Score } from '../../model/progress.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { prose, proseBehind } from '../prose.ts';
import { inRole, joined, type Line } from '../span.ts';
import { withoutInnerLines } from '../stack.ts';
import { titleRule } from './rule.ts';

/** One scene as it was played. */
export interface PlayedScene {
  title: string;
  programs: readonly { name: string }[];
  records: readonly TraceRecord[];
  /** Whether nothing of them is left out. */
  all: boolean;
}

export interface Summary {
  title: string;
  /** Undefined for a play without stops. */
  score: Score | undefined;
  remember: readonly string[];
}

/** The end of a lesson: what to remember, then the score. */
export function summaryBlock({ title, score, remember }: Summary, words: ScreenWords, look: Look): Line[] {
  const { dot } = look.glyphs;
  const told = score === undefined ? words.summary.notScored : words.summary.score(score.right, score.total);
  return [
    '',
    titleRule(`${words.summary.title} ${dot} ${title}`, '', look),
    '',
    joined('  ', inRole('title', words.summary.remember)),
    ...remember.flatMap((line) => proseBehind(dot, line, look)),
    '',
    ...prose(told, look, { indent: 2, role: 'strong' }),
    '',
  ];
}

/** All that happened in a lesson, scene after scene, for whoever wants to see it in one piece; `isPart`: of some scenes only. */
export function ladderBlock(
  title: string,
  { scenes, isPart }: { scenes: readonly PlayedScene[]; isPart: boolean },
  words: ScreenWords,
  look: Look,
): Line[] {
  return [
    '',
    titleRule(`${words.summary.ladder} ${look.glyphs.dot} ${title}`, '', look),
    ...(isPart ? ['', ...prose(words.summary.partOfLadder, look, { indent: 1 })] : []),
    ...scenes.flatMap((scene) => [
      '',
      ...prose(scene.title, look, { indent: 1, role: 'strong' }),
      '',
      ...ladder(toldOf(scene, look), scene.programs, look),
    ]),
    '',
  ];
}

function toldOf({ records, all }: PlayedScene, look: Look): readonly TraceRecord[] {
  return all ? records : records.map((record) => withoutInnerLines(record, look));
}
