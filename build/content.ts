import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExerciseEntry } from '../src/model/exercise.ts';
import { LANGUAGES, perLanguage } from '../src/model/language.ts';
import type { LessonEntry } from '../src/model/lesson.ts';
import { namesToExplain, referenceFiles } from '../src/words/reference.ts';
import type { CourseLesson } from './course.ts';
import { indexShown } from './shown.ts';
import { buildSearchIndex } from './words.ts';

const CODES = fileURLToPath(new URL('../codes', import.meta.url));

/** The `package.json` that makes Node read the programs of a folder as ES modules, wherever the folder is copied to. */
const MODULES = { type: 'module' };

/** Writes everything but our code: programs, the lists of lessons and exercises, and the texts of `explain`. */
export async function writeContent(outdir: string, course: readonly CourseLesson[]): Promise<void> {
  const exercises = course.flatMap(exerciseEntries);
  await writePrograms(path.join(outdir, 'lessons'), course);
  await cp(CODES, path.join(outdir, 'codes'), { recursive: true });
  await writeJson(path.join(outdir, 'codes/package.json'), MODULES);
  await writeJson(path.join(outdir, 'lessons/package.json'), MODULES);
  await writeJson(path.join(outdir, 'lessons/index.json'), course.map(lessonEntry));
  await writeJson(path.join(outdir, 'lessons/exercises.json'), exercises);
  await writeJson(path.join(outdir, 'lessons/words.json'), buildSearchIndex(course));
  // Made at build time, so that an answer does not wait for them.
  await writeJson(path.join(outdir, 'explain/shown.json'), indexShown(course.map(({ module }) => module)));
  await writeJson(path.join(outdir, 'explain/names.json'), namesToExplain());
  for (const language of LANGUAGES)
    for (const [file, texts] of Object.entries(referenceFiles(language)))
      await writeJson(path.join(outdir, `explain/${language}/${file}.json`), texts);
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value)}\n`);
}

/** Learners read the files. So they are written as they are in the repository. */
async function writePrograms(outdir: string, course: readonly CourseLesson[]): Promise<void> {
  for (const { folder, files } of course.flatMap((lesson) => [lesson, ...lesson.exercises])) {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.join(outdir, folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(outdir, folder, file), text);
    }
  }
}

/** An entry of the list of lessons. */
function lessonEntry({ folder, number, module: lesson, exercises }: CourseLesson): LessonEntry {
  return {
    id: lesson.id,
    number,
    group: lesson.group,
    buildsOn: lesson.buildsOn,
    folder,
    scenes: lesson.scenes.map((scene) => scene.id),
    questions: lesson.scenes.reduce((sum, scene) => sum + scene.questions.length, 0),
    asks: lesson.scenes.flatMap(({ id, questions }) => questions.map((question) => `${id}/${question.id}`)),
    title: perLanguage((language) => lesson.texts[language].title),
    summary: perLanguage((language) => lesson.texts[language].summary),
    exercises: exercises.map(({ module: { id, texts } }) => ({
      id,
      title: perLanguage((language) => texts[language].title),
    })),
  };
}

function exerciseEntries({ module: lesson, exercises }: CourseLesson): ExerciseEntry[] {
  return exercises.map(({ folder, module: { id, role, checks, texts } }) => ({
    id,
    ...(role === undefined ? {} : { role }),
    lesson: lesson.id,
    folder,
    checks: checks.map((check) => check.id),
    title: perLanguage((language) => texts[language].title),
    summary: perLanguage((language) => texts[language].summary),
  }));
}
