import type { Lesson } from '../../src/model/lesson.ts';
import { RECORDED } from '../../src/play/scene/recordings.ts';
import { PACKAGE_FILE } from '../../src/tracer/program-folder.ts';
import { stringWidth } from '../../src/view/width.ts';
import type { Finding } from './finding.ts';
import type { Rule, Studied } from './studied.ts';

/** Two programs stand side by side in a terminal of 120 columns. */
const WIDEST_LINE = 54;
const MOST_LINES = 24;

/** Programs that don't fit on the screen, and files that belong to nothing. */
export const programs: Rule = (studied) => {
  const { lesson, files } = studied;
  const used = [
    ...new Set(
      lesson.scenes.flatMap(({ programs, change }) =>
        [...programs, ...(change?.programs ?? [])].map(({ file }) => file),
      ),
    ),
  ];
  return [
    ...used.flatMap((file) => {
      const source = files.get(file);
      if (source === undefined) return [{ what: file, why: 'is not in the folder' }];
      return isGiven(lesson) ? [] : layoutOf(file, source);
    }),
    ...strays(studied, used),
  ];
};

/** Whether somebody else wrote the programs of a lesson: they have their port written in, and are laid out as they came. */
export function isGiven({ port }: Lesson): boolean {
  return port !== undefined;
}

export function layoutOf(file: string, source: string): Finding[] {
  const lines = source.replace(/\n$/, '').split('\n');
  const wide = lines.flatMap((line, index) => {
    const columns = stringWidth(line);
    return columns > WIDEST_LINE
      ? [{ what: `${file}:${index + 1}`, why: `is ${columns} columns wide, more than ${WIDEST_LINE}` }]
      : [];
  });
  const tall = { what: file, why: `has ${lines.length} lines, more than ${MOST_LINES}` };
  return lines.length > MOST_LINES ? [...wide, tall] : wide;
}

/** They are tested by themselves. */
const EXERCISES = 'exercises/';

function strays({ lesson, files }: Studied, used: readonly string[]): Finding[] {
  const pages = Object.values(lesson.page?.files ?? {});
  const recorded = lesson.scenes.some(({ needs }) => needs) ? [RECORDED] : [];
  const known = new Set([...used, ...modulesFrom('lesson.ts', files), ...pages, ...recorded, PACKAGE_FILE, EXERCISES]);
  return [...files.keys()]
    .filter((file) => !known.has(file))
    .map((file) => ({ what: file, why: 'is used by no scene, and imported by nothing' }));
}

/** A module of the folder, and those that it imports. */
function modulesFrom(file: string, files: Studied['files'], known: string[] = []): string[] {
  if (known.includes(file)) return known;
  known.push(file);
  for (const [, name = ''] of (files.get(file) ?? '').matchAll(/\bfrom '\.\/([^']+)'/g))
    modulesFrom(name, files, known);
  return known;
}
