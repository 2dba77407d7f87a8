import type { Look } from '../look.ts';
import { columnsOf, ownProse } from '../own-prose.ts';
import type { ExplainWords } from '../phrases/explain/words.ts';

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

/** Draws an explanation: title, sections, and where to see it. */
export function explanationPage(page: ExplanationPage, words: ExplainWords, look: Look): string[] {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', ` ${look.paint.strong(title)}`, ...lines];
  const prose = (text: string | undefined): string[] =>
    text === undefined ? [] : ownProse(text, look.columns, look.paint, INDENT);
  const commands = (lines: readonly string[]): string[] => lines.map((line) => `  ${look.paint.code(line)}`);
  return [
    '',
    ...title(page, look),
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

/** The title and its kind, on one line if there is room. */
function title({ title: name, kind }: ExplanationPage, look: Look): string[] {
  const lines = codeLines(name, look, 1).map(look.paint.title);
  const last = lines.at(-1) ?? '';
  const isShort = lines.length === 1 && columnsOf(` ${name}  ${look.glyphs.dot} ${kind}`) <= look.columns;
  return isShort ? [`${last} ${look.paint.dim(`${look.glyphs.dot} ${kind}`)}`] : [...lines, ` ${look.paint.dim(kind)}`];
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
    ...meanings.flatMap(({ title: name, kind, command }) => [
      ...ownProse(`${name} ${look.glyphs.dot} ${kind}`, look.columns, { ...look.paint, colour: false }, INDENT),
      `    ${look.paint.code(command)}`,
    ]),
    '',
  ];
}
