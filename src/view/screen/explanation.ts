import type { ExplainWords } from '../../words/explain.ts';
import type { Look } from '../look.ts';
import { columnsOf, ownProse } from '../own-prose.ts';

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
export function explanationPage(page: ExplanationPage, words: ExplainWords, look: Look): string[] {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', ` ${look.paint.strong(title)}`, ...lines];
  const prose = (text: string | undefined): string[] =>
    text === undefined ? [] : ownProse(text, look.columns, look.paint, INDENT);
  const commands = (all: readonly string[]): string[] => all.flatMap((each) => commandLines(each, look, INDENT));
  return [
    '',
    ...titled(page, look, 1, [look.paint.title, look.paint.dim]),
    ...(page.warnings.length > 0 ? ['', ...page.warnings.flatMap(prose)] : []),
    ...section(words.what, prose(page.what)),
    ...section(words.when, prose(page.when)),
    ...section(words.advice, prose(page.advice)),
    ...section(
      words.signatures,
      page.signatures.flatMap((line) => codeLines(line, look)),
    ),
    ...section(page.sinceTitle, page.since.flatMap(prose)),
    ...section(
      words.see,
      page.lessons.length > 0
        ? commands(page.lessons.map(({ id }) => `net-lessons play ${id}`))
        : prose(words.noLesson),
    ),
    ...(page.tryIt === undefined ? [] : section(words.tryIt, commands([page.tryIt]))),
    ...section(words.cannotRun, prose(page.cannotRun)),
    '',
  ];
}

/** The title and its kind, on one line if there is room: no line begins with what parts the two. */
function titled(
  { title, kind }: Pick<ExplanationPage, 'title' | 'kind'>,
  look: Look,
  indent: number,
  [onTitle, onKind]: readonly [(text: string) => string, (text: string) => string],
): string[] {
  const lines = codeLines(title, look, indent);
  const behind = `${look.glyphs.dot} ${kind}`;
  const isShort = lines.length === 1 && columnsOf(`${lines[0]} ${behind}`) <= look.columns;
  const drawn = lines.map(onTitle);
  return isShort ? [`${drawn[0]} ${onKind(behind)}`] : [...drawn, ' '.repeat(indent) + onKind(kind)];
}

/** A command that is wider than the screen goes on in another line, as shells take it for one. */
function commandLines(command: string, look: Look, indent: number): string[] {
  const { code } = look.paint;
  const margin = ' '.repeat(indent);
  if (indent + columnsOf(command) <= look.columns) return [margin + code(command)];
  const lines = ownProse(command, look.columns - indent - INDENT - GOES_ON.length, { ...look.paint, colour: false });
  return lines.map((line, at) => {
    const goesOn = at < lines.length - 1 ? GOES_ON : '';
    return `${margin}${at > 0 ? ' '.repeat(INDENT) : ''}${code(line + goesOn)}`;
  });
}

function codeLines(text: string, look: Look, indent = INDENT): string[] {
  const plain = { ...look.paint, colour: false };
  return ownProse(text.replaceAll('…', look.glyphs.ellipsis), look.columns, plain, indent);
}

/** One of several meanings, with the command that asks for it alone. */
export interface MeaningLine {
  title: string;
  kind: string;
  command: string;
}

/** Draws several meanings under a heading. */
export function meaningsPage(heading: string, meanings: readonly MeaningLine[], look: Look): string[] {
  return [
    '',
    ` ${look.paint.title(heading)}`,
    '',
    ...meanings.flatMap((meaning) => [
      ...titled(meaning, look, INDENT, [String, String]),
      ...commandLines(meaning.command, look, 2 * INDENT),
    ]),
    '',
  ];
}
