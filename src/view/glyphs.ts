/** All glyphs that are drawn. Each is one column wide, but not `gives` and `ellipsis` in ASCII, and `levels`, which are several. */
export interface Glyphs {
  event: string;
  call: string;
  output: string;
  crash: string;
  exit: string;
  /** The lane of a running program. */
  lane: string;
  /** Beside a line of code. */
  bar: string;
  arrowLeft: string;
  arrowLine: string;
  arrowRight: string;
  /** Before the value that a call returned. */
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
  /** Before a group of lessons that is folded, and one that is not. */
  folded: string;
  unfolded: string;
  /** Before what stands below something, and before the last of it. */
  branch: string;
  lastBranch: string;
  /** Before what is out of sight above and below. */
  above: string;
  below: string;
  /** What fills a column of a chart, from a little to all of a row. */
  levels: string;
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
  folded: '▸',
  branch: '├',
  lastBranch: '└',
  unfolded: '▾',
  levels: '▁▂▃▄▅▆▇█',
  above: '↑',
  below: '↓',
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
  folded: '>',
  branch: '|',
  lastBranch: '`',
  unfolded: 'v',
  levels: '.:#',
  above: '^',
  below: 'v',
};
