import { readdir, readFile } from 'node:fs/promises';
import type { Lesson } from '../../src/model/lesson.ts';
import { type Recording, readRecording } from '../../src/model/recording.ts';
import { type LessonPrograms, placePrograms } from '../../src/play/scene/placed-programs.ts';
import { RECORDED } from '../../src/play/scene/recordings.ts';
import { PACKAGE_FILE } from '../../src/tracer/program-folder.ts';
import type { Studied } from './studied.ts';

/** A lesson as it lies in its folder. */
export interface Folder {
  lesson: Lesson;
  /** With a slash at its end. */
  url: URL;
  files: Studied['files'];
  starters: Studied['starters'];
  /** What was recorded of its scenes, by their ids. */
  recordings: ReadonlyMap<string, Recording>;
}

/** A lesson's programs where they can run: elsewhere, with another port, if they have one written in that is not free. */
export async function placeFolder({ lesson, url, files }: Folder): Promise<LessonPrograms & AsyncDisposable> {
  return await placePrograms({ lesson, folder: url, sources: new Map([...files].filter(([name]) => isRun(name))) });
}

/** Whether a file of a lesson belongs to its programs. */
export function isRun(name: string): boolean {
  return name.endsWith('.js') || name === PACKAGE_FILE;
}

/** The folders of the lessons, in the order of their numbers. `root` ends with a slash. */
export async function folderNames(root: URL): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

/** @throws if the lesson can't be loaded */
export async function openFolder(root: URL, name: string): Promise<Folder> {
  const url = new URL(`${name}/`, root);
  const entries = await readdir(url, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(
      async (entry): Promise<[string, string]> =>
        entry.isDirectory() ? [`${entry.name}/`, ''] : [entry.name, await readFile(new URL(entry.name, url), 'utf8')],
    ),
  );
  const { default: lesson } = (await import(new URL('lesson.ts', url).href)) as { default: Lesson };
  return {
    lesson,
    url,
    files: new Map(files.sort(([one], [other]) => one.localeCompare(other))),
    starters: await startersIn(new URL('exercises/', url)),
    recordings: await recordingsIn(new URL(RECORDED, url)),
  };
}

async function recordingsIn(folder: URL): Promise<Map<string, Recording>> {
  const names = await readdir(folder).catch(() => []);
  const recordings = names.map(
    async (name): Promise<[string, Recording]> => [
      name.replace(/\.jsonl$/, ''),
      readRecording(await readFile(new URL(name, folder), 'utf8')),
    ],
  );
  return new Map(await Promise.all(recordings));
}

async function startersIn(folder: URL): Promise<Map<string, string>> {
  const ids = await readdir(folder).catch(() => []);
  const starters = ids.map(
    async (id): Promise<[string, string]> => [id, await readFile(new URL(`${id}/starter.js`, folder), 'utf8')],
  );
  return new Map(await Promise.all(starters));
}
