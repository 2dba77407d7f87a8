/** Every glyph that is ever drawn. All are one column wide, apart from ASCII's `gives` and `ellipsis`. */
export interface Glyphs {
  event: string;
  call: string;
  output: string;
  crash: string;
  exit: string;
  /** A program that runs. */
  lane: string;
  /** Beside a line of code. */
  bar: string;
  arrowLeft: string;
  arrowLine: string;
  arrowRight: string;
  /** Before what a call returned. */
  gives: string;
  pointer: string;
  check: string;
  cross: string;
  heavyRule: string;
  lightRule: string;
  dot: string;
  ellipsis: string;
  times: string;
  done: string;
  started: string;
  fresh: string;
}

export const unicodeGlyphs: Glyphs = {
  event: '●',
  call: '○',
  output: '▸',
  crash: '✖',
  exit: '■',
  lane: '│',
  bar: '│',
  arrowLeft: '◀',
  arrowLine: '─',
  arrowRight: '▶',
  gives: '→',
  pointer: '❯',
  check: '✔',
  cross: '✘',
  heavyRule: '━',
  lightRule: '─',
  dot: '·',
  ellipsis: '…',
  times: '×',
  done: '✔',
  started: '◐',
  fresh: '○',
};

export const asciiGlyphs: Glyphs = {
  event: '*',
  call: 'o',
  output: '>',
  crash: 'x',
  exit: '#',
  lane: '|',
  bar: '|',
  arrowLeft: '<',
  arrowLine: '-',
  arrowRight: '>',
  gives: '->',
  pointer: '>',
  check: '+',
  cross: 'x',
  heavyRule: '=',
  lightRule: '-',
  dot: '-',
  ellipsis: '...',
  times: 'x',
  done: '+',
  started: '-',
  fresh: 'o',
};
