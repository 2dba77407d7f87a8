import type { ExplainWords } from '../../words/explain.ts';
import { lineWidth } from '../fit.ts';
import type { Look } from '../look.ts';
import { PROSE_COLUMNS, prose, wrap } from '../prose.ts';
import type { Role } from '../role.ts';
import { inRole, joined, type Line } from '../span.ts';
import { stringWidth } from '../width.ts';

/** One explanation, ready to be drawn. */
export interface ExplanationPage {
  /** How it stands in a program, or the code. */
  title: string;
  kind: string;
  what: string;
  when?: string;
  advice?: string;
  /** What stands over `since`. */
  sinceTitle: string;
  /** Since when, or where a code comes from, and whether it is here: whole sentences. */
  since: readonly string[];
  /** What has to be known first: that it is deprecated, … */
  warnings: readonly string[];
  signatures: readonly string[];
  /** Ids and titles of lessons that show it. */
  lessons: readonly { id: string; title: string }[];
  /** The command that makes it happen. */
  tryIt?: string;
  cannotRun?: string;
}

const INDENT = 2;

/** At the end of a line, it makes a shell read the next one too. */
const GOES_ON = ' \\';

/** Draws an explanation: title, sections, and where to see it. */
export function explanationPage(page: ExplanationPage, words: ExplainWords, look: Look): Line[] {
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : ['', joined(' ', inRole('strong', title)), ...lines];
  const told = (text: string | undefined): Line[] => (text === undefined ? [] : prose(text, look, { indent: INDENT }));
  const commands = (all: readonly string[]): Line[] => all.flatMap((each) => commandLines(each, look, INDENT));
  return [
    '',
    ...titled(page, look, 1, ['title', 'quiet']),
    ...(page.warnings.length > 0 ? ['', ...page.warnings.flatMap(told)] : []),
    ...section(words.what, told(page.what)),
    ...section(words.when, told(page.when)),
    ...section(words.advice, told(page.advice)),
    ...section(
      words.signatures,
      page.signatures.flatMap((line) => codeLines(line, look)),
    ),
    ...section(page.sinceTitle, page.since.flatMap(told)),
    ...section(
      words.see,
      page.lessons.length > 0 ? commands(page.lessons.map(({ id }) => `net-lessons play ${id}`)) : told(words.noLesson),
    ),
    ...(page.tryIt === undefined ? [] : section(words.tryIt, commands([page.tryIt]))),
    ...section(words.cannotRun, told(page.cannotRun)),
    '',
  ];
}

/** The title and its kind, on one line if there is room: no line begins with what parts the two. */
function titled(
  { title, kind }: Pick<ExplanationPage, 'title' | 'kind'>,
  look: Look,
  indent: number,
  [onTitle, onKind]: readonly Role[] = [],
): Line[] {
  const lines = codeLines(title, look, indent);
  const behind = `${look.glyphs.dot} ${kind}`;
  const isShort = lines.length === 1 && lineWidth(joined(...lines, ' ', behind)) <= look.columns;
  const drawn = lines.map((line) => inRole(onTitle, line));
  return isShort
    ? [joined(...drawn, ' ', inRole(onKind, behind))]
    : [...drawn, joined(' '.repeat(indent), inRole(onKind, kind))];
}

/** A command that is wider than the screen goes on in another line, as shells take it for one. */
function commandLines(command: string, look: Look, indent: number): Line[] {
  const margin = ' '.repeat(indent);
  if (indent + stringWidth(command) <= look.columns) return [joined(margin, inRole('code', command))];
  const lines = inWords(command, look.columns - indent - INDENT - GOES_ON.length);
  return lines.map((line, at) => {
    const goesOn = at < lines.length - 1 ? GOES_ON : '';
    return joined(margin, at > 0 ? ' '.repeat(INDENT) : '', inRole('code', line + goesOn));
  });
}

/** Lines of whole words, however long these are: a shell would take the parts of a word for two. */
function inWords(command: string, width: number): readonly string[] {
  return command.match(new RegExp(`\\S.{0,${width - 1}}(?= |$)|\\S+`, 'g')) ?? [];
}

function codeLines(text: string, look: Look, indent = INDENT): string[] {
  const lines = wrap(text.replaceAll('…', look.glyphs.ellipsis), Math.min(look.columns - indent, PROSE_COLUMNS));
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** One of several meanings, with the command that asks for it alone. */
export interface MeaningLine {
  title: string;
  kind: string;
  command: string;
}

/** Draws several meanings under a heading. */
export function meaningsPage(heading: string, meanings: readonly MeaningLine[], look: Look): Line[] {
  return [
    '',
    joined(' ', inRole('title', heading)),
    '',
    ...meanings.flatMap((meaning) => [
      ...titled(meaning, look, INDENT),
      ...commandLines(meaning.command, look, 2 * INDENT),
    ]),
    '',
  ];
}
