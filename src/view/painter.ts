import type { Role } from './role.ts';
import { type Line, type Span, spansOf, textOf } from './span.ts';

/** Makes of a line what is written. */
export interface Painter {
  /** Whether roles can be seen in it; where not, code in prose keeps its `backticks`. */
  showsRoles: boolean;
  paint(line: Line): string;
}

export const plain: Painter = { showsRoles: false, paint: textOf };

/** What paints, depending on whether escape codes are wanted. */
export function painterFor(isColoured: boolean): Painter {
  return isColoured ? ansi : plain;
}

/** For a terminal: each role as escape codes around its text. */
export const ansi: Painter = {
  showsRoles: true,
  paint: (line) => spansOf(line).map(paintedSpan).join(''),
};

function paintedSpan({ text, role, within = [] }: Span): string {
  const roles = role ? [...within, role] : within;
  return roles.flatMap((each) => PALETTE[each]).reduceRight(styled, text);
}

/** The codes that begin and end a style. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

type Style = keyof typeof STYLES;

/** Can be read on dark and on light backgrounds: of the terminal's own colours only those that are neither pale nor nearly black. */
export const PALETTE: Readonly<Record<Role, readonly Style[]>> = {
  title: ['bold'],
  quiet: ['dim'],
  strong: ['bold'],
  code: ['cyan'],
  event: ['bold'],
  call: [],
  output: ['green'],
  good: ['green'],
  bad: ['red'],
  warning: ['yellow'],
  'code.keyword': ['magenta'],
  'code.string': ['green'],
  'code.number': ['cyan'],
  'code.comment': ['dim'],
  'lane.1': ['cyan'],
  'lane.2': ['magenta'],
  'lane.3': ['green'],
};

/** No escape codes around nothing. A style that ends within a text, since that is painted already, begins again there. */
function styled(text: string, style: Style): string {
  const [begin, end] = STYLES[style].map((code) => `\x1b[${code}m`) as [string, string];
  return text === '' ? '' : begin + text.replaceAll(end, end + begin) + end;
}

/** Lines as they are written. */
export function painted(lines: readonly Line[], { painter }: { painter: Painter }): string[] {
  return lines.map((line) => painter.paint(line));
}

/** The same as one text. */
export function paintedText(lines: readonly Line[], by: { painter: Painter }): string {
  return painted(lines, by).join('\n');
}
