import { applyCandidate, findWanted, hasOnePlace } from '../../src/model/change.ts';
import { isGiven } from './programs.ts';
import type { Rule, Studied } from './studied.ts';

/**
 * An exercise that does not begin where the lesson's last change ended: each line of code of the program that did what was asked for
 * stands in what one of the exercises begins with, in the same order. Comments do not count, nor does the line that says where to listen,
 * a port or a path, which an exercise's program is given in another way. Programs that somebody else wrote are
 * repaired until nothing is left to do.
 */
export const starters: Rule = (studied) => {
  const program = lastWanted(studied);
  if (program === undefined || studied.starters.size === 0) return [];
  const wanted = codeLines(program);
  const missing = [...studied.starters].map(([id, starter]) => ({
    id,
    line: firstMissing(wanted, codeLines(starter)),
  }));
  if (missing.some(({ line }) => line === undefined)) return [];
  return missing.map(({ id, line }) => ({
    what: `exercises/${id}/starter.js`,
    why: `does not begin where the last change ended: it lacks \`${line}\`, or has it elsewhere`,
  }));
};

function lastWanted({ lesson, files }: Studied): string | undefined {
  const change = isGiven(lesson) ? undefined : lesson.scenes.findLast((scene) => scene.change)?.change;
  const wanted = change && findWanted(change);
  const source = change && files.get(change.file);
  if (!wanted || source === undefined || !hasOnePlace(source, change, wanted)) return undefined;
  return applyCandidate(source, change, wanted);
}

function codeLines(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//') && !/^const (port|path) = /.test(line));
}

/** The first of the lines that is not found behind those before it. */
function firstMissing(lines: readonly string[], among: readonly string[]): string | undefined {
  let from = 0;
  return lines.find((line) => {
    const found = among.indexOf(line, from);
    from = found + 1;
    return found === -1;
  });
}
