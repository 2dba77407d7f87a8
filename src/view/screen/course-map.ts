import { courseMap, type MapNode } from '../../model/course-map.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { Progress } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { Look } from '../look.ts';
import { proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { drawMark } from './lesson-mark.ts';
import { titleRule } from './rule.ts';

/** What stands before a row, and before those that follow it. */
interface Stems {
  first: string;
  rest: string;
}

/** The map of the course: each lesson below the one that it builds on most. */
export function mapLines(entries: readonly LessonEntry[], progress: Progress, words: ScreenWords, look: Look): Line[] {
  const { map } = words;
  const rows = (nodes: readonly MapNode[], stem: string, isRoot = false): Line[] =>
    nodes.flatMap((node, index) => {
      const stems = isRoot ? { first: stem, rest: stem } : stemsBelow(stem, index === nodes.length - 1, look);
      return [...lessonRows(node, stems, progress, words, look), ...rows(node.below, stems.rest)];
    });
  return [
    titleRule(map.title, '', look),
    '',
    ...rows(courseMap(entries), ' ', true),
    '',
    ...proseLines(map.legend, look, { indent: 1 }),
  ];
}

function stemsBelow(stem: string, isLast: boolean, { glyphs }: Look): Stems {
  return isLast
    ? { first: `${stem}${glyphs.lastBranch}${glyphs.lightRule} `, rest: `${stem}   ` }
    : { first: `${stem}${glyphs.branch}${glyphs.lightRule} `, rest: `${stem}${glyphs.lane}  ` };
}

function lessonRows(
  { lesson, also, below }: MapNode,
  stems: Stems,
  progress: Progress,
  words: ScreenWords,
  look: Look,
): Line[] {
  const { mark } = drawMark(lesson, progress, words, look);
  const title = lesson.title[words.language];
  const text = also.length > 0 ? `${title} + ${also.join(', ')}` : title;
  const follow = `${stems.rest}${below.length > 0 ? look.glyphs.lane : ' '} `;
  const indent = follow.length;
  const width = look.columns - indent - lesson.id.length - 2;
  const isBeside = width >= LEAST_TITLE;
  const [first = '', ...more] = proseLines(text, look, { width: isBeside ? width : look.columns - indent });
  const head = [withRole('quiet', stems.first), mark, ' ', withRole('strong', lesson.id)];
  const followed = (line: Line, more = ''): Line => joinParts(withRole('quiet', follow), more, line);
  return isBeside
    ? [joinParts(...head, '  ', first), ...more.map((line) => followed(line, ' '.repeat(lesson.id.length + 2)))]
    : [joinParts(...head), ...[first, ...more].map((line) => followed(line))];
}

/** Where a title would have less room than this, it stands below its id. */
const LEAST_TITLE = 16;
