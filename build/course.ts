import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Exercise } from '../src/model/exercise.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { RECORDED } from '../src/play/scene/recordings.ts';

const LESSONS = fileURLToPath(new URL('../lessons/', import.meta.url));

/** A folder of the course, with its module, and the files that ship as they are by name. */
interface Folder<T> {
  /** Relative to the folder of the lessons. */
  folder: string;
  module: T;
  files: Readonly<Record<string, string>>;
}

export interface CourseLesson extends Folder<Lesson> {
  number: number;
  exercises: readonly Folder<Exercise>[];
}

/**
 * Reads the lessons from their sources, in the order of their numbers.
 *
 * @throws Error if a folder does not have the name of its lesson, or two have the same number or id
 */
export async function readCourse(): Promise<CourseLesson[]> {
  const folders = (await readdir(LESSONS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lessons = await Promise.all(folders.map(({ name }) => readLesson(name)));
  lessons.sort((one, other) => one.number - other.number);
  for (const [index, { number, folder, module }] of lessons.entries()) {
    const twin = lessons.slice(0, index).find((other) => other.number === number || other.module.id === module.id);
    if (twin) throw new Error(`lessons/${twin.folder} and lessons/${folder} have the same number or id.`);
  }
  return lessons;
}

async function readLesson(folder: string): Promise<CourseLesson> {
  const lesson = await readFolder<Lesson>(folder, 'lesson.ts');
  const [, digits, name] = /^(\d+)-(.+)$/.exec(folder) ?? [];
  const { id } = lesson.module;
  if (name !== id) throw new Error(`lessons/${folder} holds the lesson '${id}': its name must be NN-${id}.`);
  const names = await readdir(path.join(LESSONS, folder, 'exercises')).catch(() => []);
  const exercises = await Promise.all(names.sort().map((each) => readExercise(folder, each)));
  return { ...lesson, number: Number(digits), exercises };
}

async function readExercise(lesson: string, name: string): Promise<Folder<Exercise>> {
  const exercise = await readFolder<Exercise>(`${lesson}/exercises/${name}`, 'exercise.ts');
  const { id } = exercise.module;
  if (name !== id) throw new Error(`lessons/${exercise.folder} holds the exercise '${id}'.`);
  return exercise;
}

async function readFolder<T>(folder: string, file: string): Promise<Folder<T>> {
  const { default: module } = await import(pathToFileURL(path.join(LESSONS, folder, file)).href);
  if (module === undefined) throw new Error(`lessons/${folder}/${file} has no default export.`);
  return { folder, module, files: { ...(await readFiles(folder)), ...(await readFiles(folder, RECORDED)) } };
}

/** The files of a folder in it, if there is one, by their names from the folder. */
async function readFiles(folder: string, inner = ''): Promise<Record<string, string>> {
  const names = (await readdir(path.join(LESSONS, folder, inner)).catch(() => [])).filter(isShipped);
  const texts = names.map(async (name) => {
    const file = path.posix.join(inner, name);
    return [file, await readFile(path.join(LESSONS, folder, file), 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Programs, what Node is told of them, texts to read, and recordings. */
function isShipped(name: string): boolean {
  return name.endsWith('.js') || name.endsWith('.jsonl') || name.endsWith('.md') || name === 'package.json';
}
