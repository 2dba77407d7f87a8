import type { Score } from '../../model/progress.ts';
import type { TraceRecord } from '../../model/record.ts';
import { ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { prose } from './prose.ts';
import { titleRule } from './rule.ts';

/** One scene as it was played. */
export interface PlayedScene {
  title: string;
  programs: readonly { name: string }[];
  records: readonly TraceRecord[];
}

export interface Summary {
  title: string;
  scenes: readonly PlayedScene[];
  /** Undefined for a play without stops. */
  score: Score | undefined;
  remember: readonly string[];
}

/** The end of a lesson: the whole ladder of what happened, the score, and what to remember. */
export function summaryBlock({ title, scenes, score, remember }: Summary, phrases: Phrases, look: Look): string[] {
  const { glyphs, paint } = look;
  const told = score === undefined ? phrases.summary.notScored : phrases.summary.score(score.right, score.total);
  return [
    '',
    titleRule(`${phrases.summary.title} ${glyphs.dot} ${title}`, '', look),
    ...scenes.flatMap((scene) => [
      '',
      ...prose(scene.title, look, { indent: 1 }).map(paint.strong),
      '',
      ...ladder(scene.records, scene.programs, look),
    ]),
    '',
    `  ${paint.title(phrases.summary.remember)}`,
    ...remember.flatMap((line) => {
      const [first = '', ...more] = prose(line, look, { indent: 4 });
      return [`  ${glyphs.dot} ${first.trimStart()}`, ...more];
    }),
    '',
    ...prose(told, look, { indent: 2 }).map(paint.strong),
    '',
  ];
}
