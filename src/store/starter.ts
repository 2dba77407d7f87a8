import { constants, copyFileSync, linkSync, lstatSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ExerciseEntry } from '../model/exercise.ts';
import { findDeadDrafts, removeDrafts, writeDraft } from './draft.ts';
import { makeFolder, removeFolders } from './folder.ts';
import { readRegularFile } from './regular-file.ts';
import { systemErrorCode } from './system-error.ts';

/** The folder of the learner's program, relative to the working folder. */
export function exerciseFolder(exercise: string): string {
  return join('net-lessons', exercise);
}

/** Possible names of the learner's program, the most likely first. */
export function programFiles({ role = 'server' }: Pick<ExerciseEntry, 'role'>): [string, ...string[]] {
  return [`${role}.js`, `${role}.mjs`, `${role}.cjs`, `${role}.ts`];
}

const PACKAGE = 'package.json';

/** Whether the starter was written, with the reason if not: the system's code, or a reason of ours. */
export type StarterResult =
  | { kind: 'written' | 'kept'; file: string }
  | { kind: 'failed'; file: string; reason: string };

/** Writes the starter into the exercise's folder, completely or not at all. Never overwrites anything. */
export function writeStarter(exercise: Pick<ExerciseEntry, 'id' | 'role'>, text: string): StarterResult {
  const folder = exerciseFolder(exercise.id);
  const names = programFiles(exercise);
  const file = join(folder, names[0]);
  try {
    const obstacle = findObstacle(folder);
    if (obstacle !== undefined) return obstacle;
    tidy(folder, names[0]);
    return findProgram(folder, names) ?? writeInto(folder, file, text);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return { kind: 'failed', file, reason };
  }
}

/** Removes drafts of an earlier call that was killed. */
function tidy(folder: string, program: string): void {
  for (const name of [program, PACKAGE]) removeDrafts(findDeadDrafts(join(folder, name)));
}

/** Finds what is in the way of the folders. A link is only followed if it belongs to us and leads to a folder. */
function findObstacle(folder: string): StarterResult | undefined {
  for (const file of [dirname(folder), folder]) {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    const reason = found.isSymbolicLink() ? linkProblem(file, found) : found.isDirectory() ? undefined : 'ENOTDIR';
    if (reason !== undefined) return { kind: 'failed', file, reason };
  }
  return undefined;
}

function linkProblem(file: string, { uid }: Stats): string | undefined {
  if (process.geteuid !== undefined && uid !== process.geteuid()) return 'notOurs';
  const target = statOf(file);
  if (target === undefined) return 'dangling';
  return target.isDirectory() ? undefined : 'ENOTDIR';
}

/** The learner's program, or something in its place that is not a program. */
function findProgram(folder: string, names: readonly string[]): StarterResult | undefined {
  const files = names.map((name) => join(folder, name));
  const kept = files.find((file) => statOf(file)?.isFile());
  if (kept !== undefined) return { kind: 'kept', file: kept };
  const odd = files.find((file) => lstatSync(file, { throwIfNoEntry: false }));
  if (odd === undefined) return undefined;
  const target = statOf(odd);
  const reason = target === undefined ? 'dangling' : target.isDirectory() ? 'EISDIR' : 'notAFile';
  return { kind: 'failed', file: odd, reason };
}

/** Stats of a link's target. Undefined if the link leads to nothing or to itself. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (systemErrorCode(error) === 'ELOOP') return undefined;
    throw error;
  }
}

function writeInto(folder: string, file: string, text: string): StarterResult {
  const made = makeFolder(folder);
  const written: string[] = [];
  try {
    const manifest = join(folder, PACKAGE);
    if (needsPackage(folder) && writeNew(manifest, '{ "private": true, "type": "module" }\n')) written.push(manifest);
    return { kind: writeNew(file, text) ? 'written' : 'kept', file };
  } catch (error) {
    for (const each of written) rmSync(each, { force: true });
    removeFolders(made);
    throw error;
  }
}

/**
 * Writes a new file, completely or not at all. Returns false if it already exists.
 *
 * @throws the system's error
 */
function writeNew(file: string, text: string): boolean {
  const draft = writeDraft(file, text);
  try {
    putInPlace(draft, file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Unlike renaming, a hard link never replaces a file. Some disks do not support them. */
function putInPlace(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}

/**
 * The starter is an ES module, like the programs of the lessons. Node detects that itself, unless a `package.json` in a parent folder says
 * otherwise or Node is too old.
 */
function needsPackage(folder: string): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isDetected = major > 22 || (major === 22 && minor >= 7) || (major === 20 && minor >= 19);
  const above = nearestPackage(resolve(folder));
  return !(above === undefined ? isDetected : above.type === 'module');
}

/** A real `package.json` is smaller. */
const MOST_PACKAGE_BYTES = 1024 * 1024;

function nearestPackage(folder: string): { type?: unknown } | undefined {
  try {
    return JSON.parse(readRegularFile(join(folder, PACKAGE), MOST_PACKAGE_BYTES)) as { type?: unknown };
  } catch {
    // There is none, it is not a file, or it is not valid. In the last case Node reports it.
    const above = dirname(folder);
    return above === folder ? undefined : nearestPackage(above);
  }
}
