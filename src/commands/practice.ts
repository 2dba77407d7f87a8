import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Exercise, type ExerciseEntry, SOLUTION_FILE, STARTER_FILE } from '../model/exercise.ts';
import { exerciseIn, exerciseMarkOf, type Progress, showHints } from '../model/progress.ts';
import { listExercises as entriesIn, loadExercise, readExerciseFile } from '../store/exercises.ts';
import { exerciseList, hintBlock, solutionBlock, taskBlock } from '../view/screen/exercise.ts';
import type { Context } from './context.ts';
import { practiceWords } from './practice/words.ts';

/** Where the learner's program for an exercise is kept, relative to the working folder. */
export function ownFolder(exercise: string): string {
  return path.join('net-lessons', exercise);
}

/** What the learner's program may be called there, the likeliest first. */
export const OWN_FILES = ['server.js', 'server.mjs', 'server.cjs', 'server.ts'] as const;

/** The exercises with the learner's marks. */
export async function listExercises(context: Context, isJson: boolean): Promise<void> {
  const entries = entriesIn(context.lessons);
  const progress = await context.progress.read();
  const { language } = context;
  if (isJson) {
    const exercises = entries.map(({ id, lesson, title, summary, checks }) => ({
      id,
      lesson,
      title: title[language],
      summary: summary[language],
      checks,
      mark: exerciseMarkOf(progress, id),
      ...exerciseIn(progress, id),
    }));
    context.print([JSON.stringify({ exercises })]);
    return;
  }
  context.print(exerciseList(entries, progress, practiceWords(language), language, context.look()));
}

/** Shows an exercise: what to do and a file to begin with, the next hint, or a solution. Says whether that worked. */
export async function practice(
  context: Context,
  entry: ExerciseEntry,
  wants: 'starter' | 'hint' | 'solution',
): Promise<boolean> {
  const exercise = await loadExercise(context.lessons, entry);
  switch (wants) {
    case 'starter':
      return await begin(context, entry, exercise);
    case 'hint':
      await giveHint(context, exercise);
      return true;
    case 'solution':
      showSolution(context, entry, exercise, await context.progress.read());
      return true;
  }
}

/** Begins an exercise of which the id is known. */
export async function practiseById(context: Context, id: string): Promise<void> {
  const entry = entriesIn(context.lessons).find((each) => each.id === id);
  if (!entry) throw new Error(`No exercise ${id}`);
  await practice(context, entry, 'starter');
}

async function begin(context: Context, entry: ExerciseEntry, exercise: Exercise): Promise<boolean> {
  const written = writeStarter(entry.id, readExerciseFile(context.lessons, entry, STARTER_FILE));
  const isSolved = exerciseMarkOf(await context.progress.read(), entry.id) === 'solved';
  const words = practiceWords(context.language);
  context.print(taskBlock({ exercise, written, isSolved }, words, context.language, context.look()));
  return written.is !== 'failed';
}

/** How the starter came to its place. */
export type Written = { is: 'written' | 'kept'; file: string } | { is: 'failed'; file: string; reason: string };

/** Never over a file that is there: `wx` is what makes sure of that. */
function writeStarter(exercise: string, text: string): Written {
  const folder = ownFolder(exercise);
  const present = OWN_FILES.find((name) => fs.existsSync(path.join(folder, name)));
  const file = path.join(folder, present ?? OWN_FILES[0]);
  if (present) return { is: 'kept', file };
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, text, { flag: 'wx' });
    writePackage(folder);
    return { is: 'written', file };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'EEXIST' ? { is: 'kept', file } : { is: 'failed', file, reason: code };
  }
}

/**
 * The file to begin with is an ES module, as the lessons' programs are. Node finds that out by itself, unless a `package.json` further up
 * says otherwise or this Node is too old for it.
 */
function writePackage(folder: string): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isDetected = major > 22 || (major === 22 && minor >= 7) || (major === 20 && minor >= 19);
  const above = nearestPackage(path.resolve(folder));
  if (above === undefined ? isDetected : above.type === 'module') return;
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, '{ "private": true, "type": "module" }\n');
}

function nearestPackage(folder: string): { type?: unknown } | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { type?: unknown };
  } catch {
    // None here, or one that makes no sense, which Node will complain of.
    const above = path.dirname(folder);
    return above === folder ? undefined : nearestPackage(above);
  }
}

async function giveHint(context: Context, exercise: Exercise): Promise<void> {
  const { hints } = exercise.texts[context.language];
  const shown = exerciseIn(await context.progress.read(), exercise.id)?.hints ?? 0;
  const count = Math.min(hints.length, shown + 1);
  await context.progress.update((progress) => showHints(progress, exercise.id, count));
  context.print(hintBlock({ exercise, count }, practiceWords(context.language), context.language, context.look()));
}

function showSolution(context: Context, entry: ExerciseEntry, exercise: Exercise, progress: Progress): void {
  const source = readExerciseFile(context.lessons, entry, SOLUTION_FILE);
  const isSolved = exerciseMarkOf(progress, entry.id) === 'solved';
  const words = practiceWords(context.language);
  context.print(solutionBlock({ exercise, source, isSolved }, words, context.language, context.look()));
}
