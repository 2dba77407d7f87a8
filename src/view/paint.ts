/** Paints a text without changing its width. */
export type Role = (text: string) => string;

/** What a text is, not which colour it has. No meaning is in these alone. */
export interface Paint {
  /** Whether texts get painted; where not, code in prose keeps its `backticks`. */
  colour: boolean;
  title: Role;
  /** For what may be overlooked: rules, line numbers, places. */
  dim: Role;
  strong: Role;
  code: Role;
  event: Role;
  call: Role;
  output: Role;
  good: Role;
  bad: Role;
  warn: Role;
  keyword: Role;
  string: Role;
  number: Role;
  comment: Role;
  /** One for each program, by its place among the programs; see {@link laneRole}. */
  lanes: readonly [Role, ...Role[]];
}

const asIs: Role = (text) => text;

export const plainPaint: Paint = {
  colour: false,
  title: asIs,
  dim: asIs,
  strong: asIs,
  code: asIs,
  event: asIs,
  call: asIs,
  output: asIs,
  good: asIs,
  bad: asIs,
  warn: asIs,
  keyword: asIs,
  string: asIs,
  number: asIs,
  comment: asIs,
  lanes: [asIs],
};

const bold = sgr(1, 22);
const faint = sgr(2, 22);
const [red, green, yellow, magenta, cyan] = [31, 32, 33, 35, 36].map((colour) => sgr(colour, 39)) as [
  Role,
  Role,
  Role,
  Role,
  Role,
];

/**
 * Paint that can be read on dark and on light backgrounds: of the terminal's own colours only those that are neither pale nor
 * nearly black.
 */
const colourPaint: Paint = {
  colour: true,
  title: bold,
  dim: faint,
  strong: bold,
  code: cyan,
  event: bold,
  call: asIs,
  output: green,
  good: green,
  bad: red,
  warn: yellow,
  keyword: magenta,
  string: green,
  number: cyan,
  comment: faint,
  lanes: [cyan, magenta, green],
};

export function paintFor(isColoured: boolean): Paint {
  return isColoured ? colourPaint : plainPaint;
}

/**
 * "Select graphic rendition", by the numbers that begin and end it (ECMA-48, 8.3.117). Where it is ended inside of the text, it begins again
 * there. An empty text stays empty: no escape codes around nothing.
 */
function sgr(begin: number, end: number): Role {
  const [open, close] = [`\x1b[${begin}m`, `\x1b[${end}m`];
  return (text) => (text === '' ? '' : open + text.replaceAll(close, close + open) + close);
}

/** The colour of a program, by its place among the programs from 0. */
export function laneRole(paint: Paint, index: number): Role {
  return paint.lanes[index % paint.lanes.length] ?? paint.lanes[0];
}
