import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from '../../src/commands/verify/run-checks.ts';
import type { Patience } from '../../src/examiner/patience.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { CheckOutcome, Fault } from '../../src/model/verdict.ts';
import { CLOCK, PROBE } from './probe.ts';
import { ENV } from './runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An exercise with its folder. */
export interface Sample {
  exercise: Exercise;
  folder: string;
}

/** The exercise of an id. */
export async function exerciseOf(id: string): Promise<Sample> {
  const lessons = path.join(ROOT, 'lessons');
  const folder = readdirSync(lessons)
    .map((lesson) => path.join(lessons, lesson, 'exercises', id))
    .find((each) => readdirOrNothing(each).length > 0);
  if (folder === undefined) throw new Error(`No exercise ${id}`);
  const { default: exercise } = (await import(path.join(folder, 'exercise.ts'))) as { default: Exercise };
  return { exercise, folder };
}

/** A program that was written for an exercise, and what its first line says of it. */
export interface Attempt {
  file: string;
  name: string;
  /** The check at which it fails first; undefined for a right program. */
  fails: string | undefined;
  /** Whether that is the only one. */
  isOnly: boolean;
  /** The check that a right program passes with advice. */
  advice: string | undefined;
  /** Whether it waits by its own clock, which goes on where a busy machine keeps everybody else from going on. */
  isTimed: boolean;
}

/** Programs for an exercise that are right, or that fail. */
export function attempts(id: string, kind: 'right' | 'wrong'): Attempt[] {
  const folder = path.join(ROOT, 'test/exercises', id, kind);
  return readdirOrNothing(folder).map((name) => {
    const file = path.join(folder, name);
    const source = readFileSync(file, 'utf8');
    const [, only, fails] = /^\/\/ fails( only)?: (\S+)/.exec(source) ?? [];
    const [, advice] = /^\/\/ advice: (\S+)/.exec(source) ?? [];
    const isTimed = /setTimeout|setInterval|timers\/promises/.test(source);
    return { file, name, fails, isOnly: only !== undefined, advice, isTimed };
  });
}

function readdirOrNothing(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export interface ExamOptions {
  /** Stops at the first check that fails. */
  isShort?: boolean;
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  patience?: Patience;
}

/** How often a check is run again of which the machine was too busy to say anything. */
const MOST_ROUNDS = 20;

/** How the checks went on a program. */
export async function examined(exercise: Exercise, file: string, options: ExamOptions = {}): Promise<CheckOutcome[]> {
  let all = await examinedOnce(exercise, file, options);
  for (let round = 1; round < MOST_ROUNDS && all.some(isUndecided); round += 1) {
    const checks = exercise.checks.filter(({ id }) => all.some((each) => each.id === id && isUndecided(each)));
    const again = await examinedOnce({ ...exercise, checks }, file, options);
    all = all.map((each) => again.find(({ id }) => id === each.id) ?? each);
  }
  const failed = options.isShort ? all.findIndex(({ verdict }) => verdict.is === 'failed') : -1;
  return failed < 0 ? all : all.slice(0, failed + 1);
}

async function examinedOnce(exercise: Exercise, file: string, options: ExamOptions): Promise<CheckOutcome[]> {
  const { isShort = false, signal = new AbortController().signal, env = ENV, ...more } = options;
  const all: CheckOutcome[] = [];
  for await (const checked of runChecks({
    exercise,
    file,
    program: path.basename(file),
    probe: PROBE,
    clock: CLOCK,
    env,
    signal,
    ...more,
  })) {
    all.push(checked);
    if (isShort && checked.verdict.is === 'failed' && !isUndecided(checked)) break;
  }
  return all;
}

function isUndecided({ verdict }: CheckOutcome): boolean {
  return verdict.is === 'failed' && verdict.fault.is === 'undecided';
}

/** The checks that failed, with what was wrong. */
export function failuresOf(all: readonly CheckOutcome[]): string[] {
  return all.flatMap(({ id, verdict }) => (verdict.is === 'failed' ? [`${id}: ${told(verdict.fault)}`] : []));
}

function told({ is, ...rest }: Fault): string {
  return `${is} ${JSON.stringify(rest)}`;
}

export function idsOf(all: readonly CheckOutcome[], is: CheckOutcome['verdict']['is']): string[] {
  return all.filter(({ verdict }) => verdict.is === is).map(({ id }) => id);
}

/** The checks that it passed with advice. */
export function advised(all: readonly CheckOutcome[]): string[] {
  return all.filter(({ verdict }) => verdict.is === 'passed' && verdict.advice).map(({ id }) => id);
}

/** Does something for each item, for so many of them at once. */
export async function forEach<T>(items: readonly T[], atOnce: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  });
  await Promise.all(workers);
}
