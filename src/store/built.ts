import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lesson, LessonEntry } from '../model/lesson.ts';

/** The lesson itself: scenes, questions, texts. `root` is the folder of the built lessons, with a slash at its end. */
export async function loadLesson(root: URL, entry: LessonEntry): Promise<Lesson> {
  return requireBuilt<Lesson>(root, `${entry.folder}/lesson.cjs`);
}

/** The default export of a module that was built to be loaded by its path. */
export function requireBuilt<T>(root: URL, path: string): T {
  const module = createRequire(root)(`./${path}`) as { default: T };
  return module.default;
}

/** The `package.json` of the lesson's own, if it has one: its programs are other than those of the other lessons. */
export function readPackageFile(root: URL, entry: LessonEntry): string | undefined {
  const file = new URL(`${entry.folder}/package.json`, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The text of one of the lesson's programs, exactly as Node runs it. */
export async function readProgram(root: URL, entry: LessonEntry, file: string): Promise<string> {
  return readFileSync(new URL(`${entry.folder}/${file}`, root), 'utf8');
}
