import type { ExplainWords } from '../../words/explain.ts';
import { lineWidth } from '../fit.ts';
import type { Look } from '../look.ts';
import { PROSE_COLUMNS, proseLines, wrap } from '../prose.ts';
import type { TextRole } from '../role.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';

/** One explanation, ready to be drawn. */
export interface ExplanationPage {
  /** How it is written in a program, or the error code. */
  title: string;
  kind: string;
  what: string;
  when?: string;
  advice?: string;
  /** The heading of `since`. */
  sinceTitle: string;
  /** Sentences: since which version, or where a code comes from, and whether this Node has it. */
  since: readonly string[];
  /** Warnings, for instance that it is deprecated. */
  warnings: readonly string[];
  signatures: readonly string[];
  /** The lessons that show it, and in which scene. */
  lessons: readonly { id: string; scene?: { number: number; title: string } }[];
  /** A sentence above them, or in place of them. */
  seeNote?: string | undefined;
  /** The command that makes it happen. */
  tryIt?: string;
  cannotRun?: string;
}

const INDENT = 2;

/** At the end of a line: the shell reads the next line as well. */
const GOES_ON = ' \\';

/** Draws an explanation: title, sections, and where to see it. */
export function explanationPage(page: ExplanationPage, words: ExplainWords, look: Look): Line[] {
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : ['', joinParts(' ', withRole('strong', title)), ...lines];
  const told = (text: string | undefined): Line[] =>
    text === undefined ? [] : proseLines(text, look, { indent: INDENT });
  const commands = (all: readonly string[]): Line[] => all.flatMap((each) => commandLines(each, look, INDENT));
  return [
    '',
    ...titleLines(page, look, 1, ['title', 'quiet']),
    ...(page.warnings.length > 0 ? ['', ...page.warnings.flatMap(told)] : []),
    ...section(words.what, told(page.what)),
    ...section(words.when, told(page.when)),
    ...section(words.advice, told(page.advice)),
    ...section(
      words.signatures,
      page.signatures.flatMap((line) => codeLines(line, look)),
    ),
    ...section(page.sinceTitle, page.since.flatMap(told)),
    ...section(words.see, [
      ...told(page.seeNote),
      ...page.lessons.flatMap(({ id, scene }) => [
        ...commands([`net-lessons play ${id}`]),
        ...(scene ? proseLines(words.scene(scene.number, scene.title), look, { indent: 2 * INDENT }) : []),
      ]),
    ]),
    ...(page.tryIt === undefined ? [] : section(words.tryIt, commands([page.tryIt]))),
    ...section(words.cannotRun, told(page.cannotRun)),
    '',
  ];
}

/** The title and its kind, on one line if there is room. */
function titleLines(
  { title, kind }: Pick<ExplanationPage, 'title' | 'kind'>,
  look: Look,
  indent: number,
  [onTitle, onKind]: readonly TextRole[] = [],
): Line[] {
  const lines = codeLines(title, look, indent);
  const behind = `${look.glyphs.dot} ${kind}`;
  const isShort = lines.length === 1 && lineWidth(joinParts(...lines, ' ', behind)) <= look.columns;
  const drawn = lines.map((line) => withRole(onTitle, line));
  return isShort
    ? [joinParts(...drawn, ' ', withRole(onKind, behind))]
    : [...drawn, joinParts(' '.repeat(indent), withRole(onKind, kind))];
}

/** A command. If it is wider than the screen, it is broken with backslashes, as shells accept it. */
function commandLines(command: string, look: Look, indent: number): Line[] {
  const margin = ' '.repeat(indent);
  if (indent + stringWidth(command) <= look.columns) return [joinParts(margin, withRole('code', command))];
  const lines = splitAtSpaces(command, look.columns - indent - INDENT - GOES_ON.length);
  return lines.map((line, at) => {
    const goesOn = at < lines.length - 1 ? GOES_ON : '';
    return joinParts(margin, at > 0 ? ' '.repeat(INDENT) : '', withRole('code', line + goesOn));
  });
}

/** Breaks a command only at spaces, because a shell would read a broken word as two. */
function splitAtSpaces(command: string, width: number): readonly string[] {
  return command.match(new RegExp(`\\S.{0,${width - 1}}(?= |$)|\\S+`, 'g')) ?? [];
}

function codeLines(text: string, look: Look, indent = INDENT): string[] {
  const lines = wrap(text.replaceAll('…', look.glyphs.ellipsis), Math.min(look.columns - indent, PROSE_COLUMNS));
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** One of several meanings, with the command that explains it. */
export interface MeaningLine {
  title: string;
  kind: string;
  command: string;
}

/** Draws several meanings under a heading. */
export function meaningsPage(heading: string, meanings: readonly MeaningLine[], look: Look): Line[] {
  return [
    '',
    joinParts(' ', withRole('title', heading)),
    '',
    ...meanings.flatMap((meaning) => [
      ...titleLines(meaning, look, INDENT),
      ...commandLines(meaning.command, look, 2 * INDENT),
    ]),
    '',
  ];
}
