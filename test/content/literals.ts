import type { Finding } from './finding.ts';
import { stringsIn } from './source.ts';
import type { Rule } from './studied.ts';

/** Facts about Node and TCP that no run can change. */
const CONSTANTS = ['65535', '65536'];

/** Numbers and paths that only a run can know, as they look in a text. */
const RUN_OWNED: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /(?:127\.0\.0\.1|localhost|\[?::1\]?):\d+/g, name: 'a port' },
  { pattern: /(?<![\w.])\d{4,7}(?!\.?\w)/g, name: 'a port, a process id or a count' },
  { pattern: /(?:\.{0,2}\/[\w.-]+)+\.sock\b|\/tmp\/[\w./-]*|\\\\[.?]\\pipe\\[\w.-]*/g, name: 'a path' },
];

/** Ports, process ids and paths that are typed in a text: the run can tell them, and each run has its own. */
export const literals: Rule = ({ files }) =>
  [...files]
    .filter(([name]) => name.endsWith('.ts') && name !== 'lesson.ts')
    .flatMap(([name, source]) => stringsIn(source).flatMap(({ text, line }) => faultsOf(`${name}:${line}`, text)));

function faultsOf(what: string, text: string): Finding[] {
  const found = RUN_OWNED.flatMap(({ pattern, name }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => !CONSTANTS.includes(match))
      .map(([match]) => ({ what, why: `'${match}' looks like ${name}, which only the run can tell` })),
  );
  return found.slice(0, 1);
}
