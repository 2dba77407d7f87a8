import type { TraceRecord } from '../model/record.ts';
import type { Look } from './look.ts';

/** A frame of a stack in Node's own files or in the engine. */
const INNER_FRAME = /^\s+at (?:async |.*\()?(?:node:|internal\/|<anonymous>|native\b)[^\s()]*\)?(?: \{)?$/;
const FRAME = /^\s+at /;

/** The lines that Node prints before and after an error that ends a program. */
const THROWN_INSIDE = /^node:\S+:\d+$/;
const VERSION = /^Node\.js v\d/;

/** The folder of a file URL, before the name of the file. */
const FOLDER = /\bfile:\/\/\/\S*\/(?=[^/\s]+:\d+)/;

/**
 * Folds lines about Node's own files in a printed error that follow each other into one. What a learner needs is left: the message, the
 * object on which it was emitted, the frames in the program, the error's code and its other fields.
 */
export function withoutInnerLines(record: TraceRecord, look: Look): TraceRecord {
  return record.type === 'output'
    ? { ...record, text: foldInnerLines(record.text.split(/\r?\n/), look).join('\n') }
    : record;
}

function foldInnerLines(lines: readonly string[], { words, glyphs }: Look): readonly string[] {
  const inner = innerLines(lines);
  const stacks = consecutive(inner).filter((run) => run.some((line) => INNER_FRAME.test(lines[line] ?? '')));
  if (stacks.length === 0) return lines;
  const isWritten = (line: number): boolean => inner[line] === true && lines[line]?.trim() !== '';
  const around = [...lines.keys()].filter((line) => isWritten(line) && !stacks.flat().includes(line)).length;
  const notes = stacks.map((run, index) => {
    const last = run.findLast((line) => INNER_FRAME.test(lines[line] ?? '')) ?? 0;
    const count = run.filter(isWritten).length + (index === 0 ? around : 0);
    const [indent = ''] = /^\s*/.exec(lines[last] ?? '') ?? [];
    const opens = lines[last]?.endsWith('{') ? ' {' : '';
    return [last, `${indent}${glyphs.ellipsis} ${words.insideNode(count)}${opens}`] as const;
  });
  const noteAt = new Map(notes);
  return lines.flatMap((line, index) => noteAt.get(index) ?? (inner[index] ? [] : [withoutFolder(line)]));
}

/** For each line whether it is about Node's own files. */
function innerLines(lines: readonly string[]): boolean[] {
  const isInner = lines.map((line) => INNER_FRAME.test(line));
  for (const [index, line] of lines.entries()) {
    if (THROWN_INSIDE.test(line)) isInner.fill(true, index, lines.indexOf('', index) + 1);
    if (VERSION.test(line)) isInner.fill(true, lastWritten(lines, index) + 1, index + 1);
  }
  return isInner;
}

/** The index of the last line before this one that is not empty. */
function lastWritten(lines: readonly string[], before: number): number {
  return lines.findLastIndex((line, index) => index < before && line.trim() !== '');
}

/** Groups the indexes that are set and follow each other. */
function consecutive(set: readonly boolean[]): number[][] {
  const runs: number[][] = [];
  for (const place of [...set.keys()].filter((index) => set[index])) {
    const last = runs.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** The line without the folder: the ladder also shows only the name of a file. */
function withoutFolder(line: string): string {
  return FRAME.test(line) || /^file:/.test(line) ? line.replace(FOLDER, '') : line;
}
