import type { Place, TraceRecord } from '../../src/model/record.ts';
import { childOf, childrenOf, type Found, isFunction, nameOf, type SyntaxNode, stretchOf } from './syntax.ts';
import { holds, isOneOf, type Print, type Program, type Use } from './uses.ts';

/** One run of a program: its source, and what it did. */
export interface Run {
  program: Program;
  source: string;
  /** Its name, as records have it. */
  file: string;
  records: readonly TraceRecord[];
}

const known = new WeakMap<Run, Print[]>();

/** The calls that have printed what their text says. */
function printed(run: Run): Print[] {
  const before = known.get(run);
  if (before) return before;
  const { program, records } = run;
  const texts = outputsOf(records);
  const prints = program.prints.filter((print) => {
    const pattern = new RegExp(`^${print.values.map((value) => patternOf(value, records)).join(' ')}$`, 'm');
    return texts.some((text) => pattern.test(text));
  });
  known.set(run, prints);
  return prints;
}

/** What a program has printed, for each stream. */
function outputsOf(records: readonly TraceRecord[]): string[] {
  return (['stdout', 'stderr'] as const).map((stream) =>
    records.map((record) => (record.type === 'output' && record.stream === stream ? record.text : '')).join(''),
  );
}

/** What is printed for a value, as far as the source and the states of objects in the trace tell. */
function patternOf(value: SyntaxNode, records: readonly TraceRecord[]): string {
  if (value.type === 'Literal' && typeof value.value === 'string') return escaped(value.value);
  if (value.type === 'TemplateLiteral') {
    const holes = childrenOf(value, 'expressions').map((hole) => patternOf(hole, records));
    return childrenOf(value, 'quasis')
      .map((quasi, index) => escaped(String((quasi.value as { cooked?: unknown }).cooked)) + (holes[index] ?? ''))
      .join('');
  }
  const words = value.type === 'MemberExpression' ? wordsOf(nameOf(value) ?? '', records) : [];
  return words.length > 0 ? `(?:${[...words, 'undefined'].map(escaped).join('|')})` : '[^]*?';
}

/** The words that a property has been. A number may have changed between two records. */
function wordsOf(name: string, records: readonly TraceRecord[]): string[] {
  const states: Record<string, unknown>[] = records.flatMap((record) =>
    'state' in record && record.state ? [record.state] : [],
  );
  const values = states.map((state) => state[name]);
  return [...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'boolean').map(String))];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether what a use gives was printed, by itself or as a part of something. */
export function isPrinted(use: Use, run: Run): boolean {
  return printed(run).some(({ values }) =>
    values.some((value) => holds(value, (node) => node === use.node || isOneOf(use.kept, node))),
  );
}

/**
 * Whether the line of a use has run. A record or a print that belongs to a later place of the same block, or of the same function, says so:
 * there is no way to that place around the use.
 */
export function hasRun(use: Found, run: Run): boolean {
  const stretch = stretchOf(use);
  const seen = [...printed(run), ...placesOf(run).flatMap((place) => nodeAt(place, run))];
  return seen.flatMap(wayTo).some((other) => other.node.end >= use.node.start && stretchOf(other) === stretch);
}

/** A node, and those around it that have begun to run when it has: it may stand in a loop, but a function runs whenever it is called. */
function wayTo({ node, around }: Found): Found[] {
  const way = [node, ...around];
  const end = way.findIndex((each, index) => index > 0 && isFunction(each));
  return way
    .slice(0, end === -1 ? way.length : end)
    .map((each, index) => ({ node: each, around: way.slice(index + 1) }));
}

/** The places in the program that its records name. */
function placesOf({ file, records }: Run): Place[] {
  const places = records.flatMap((record) => [
    ...('at' in record && record.at ? [record.at] : []),
    ...('heard' in record && record.heard ? record.heard.flatMap(({ at }) => at ?? []) : []),
  ]);
  return places.filter((place) => place.file === file);
}

/** The call that stands at a place: the place of a call is that of its name. */
function nodeAt({ line, column = 1 }: Place, { source, program }: Run): Found[] {
  const start =
    source
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return program.nodes.filter(({ node }) => {
    const callee = childOf(node, 'callee');
    if (!callee) return false;
    const name = childOf(callee, 'property') ?? callee;
    return name.start === start || callee.start === start || node.start === start;
  });
}
