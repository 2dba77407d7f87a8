import type { TextRole } from './role.ts';
import { type Line, plainText, type Span, spansOf } from './span.ts';

/** Turns a line into the text that is written. */
export interface Painter {
  /** Whether roles can be seen. If not, code in sentences keeps its `backticks`. */
  showsRoles: boolean;
  paint(line: Line): string;
}

export const plainPainter: Painter = { showsRoles: false, paint: plainText };

/** The painter with or without colours. */
export function painterFor(isColoured: boolean): Painter {
  return isColoured ? ansiPainter : plainPainter;
}

/** Puts escape codes around each text with a role. */
export const ansiPainter: Painter = {
  showsRoles: true,
  paint: (line) => spansOf(line).map(paintSpan).join(''),
};

function paintSpan({ text, role, within = [] }: Span): string {
  const roles = role ? [...within, role] : within;
  return roles.flatMap((each) => PALETTE[each]).reduceRight(applyStyle, text);
}

/** The SGR codes that begin and end a style. */
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

/** Readable on dark and light backgrounds: only colours of the terminal that are neither pale nor nearly black. */
export const PALETTE: Readonly<Record<TextRole, readonly Style[]>> = {
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

/** An empty text gets no codes. If a painted part within the text ends the style, the style begins again after it. */
function applyStyle(text: string, style: Style): string {
  const [begin, end] = STYLES[style].map((code) => `\x1b[${code}m`) as [string, string];
  return text === '' ? '' : begin + text.replaceAll(end, end + begin) + end;
}

/** Paints lines. */
export function paintLines(lines: readonly Line[], { painter }: { painter: Painter }): string[] {
  return lines.map((line) => painter.paint(line));
}

/** Paints lines as one text. */
export function paintText(lines: readonly Line[], by: { painter: Painter }): string {
  return paintLines(lines, by).join('\n');
}
