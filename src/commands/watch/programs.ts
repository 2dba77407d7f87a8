import fs from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../context/errors.ts';
import { whyNotReadable } from '../../context/program-file.ts';
import { nearestWord } from '../../model/typos.ts';
import type { WatchedProgram } from '../../tracer/watch-run.ts';
import type { ScreenWords } from '../../words/screens.ts';

/**
 * Files as programs that this Node runs.
 *
 * @throws UsageError if a file does not exist, or can't be read
 */
export async function programsOf(files: readonly string[], words: ScreenWords): Promise<WatchedProgram[]> {
  const programs: WatchedProgram[] = [];
  for (const file of files) {
    await requireReadable(file, words);
    programs.push({
      name: uniqueName(programName(file), programs),
      file: path.basename(file),
      command: process.execPath,
      args: [path.resolve(file)],
      folder: path.dirname(path.resolve(file)),
    });
  }
  return programs;
}

/** A command as a program. Its name is that of the first script among its words. */
export function programOf([command = '', ...args]: readonly string[]): WatchedProgram {
  const main = args.find((arg) => /\.[cm]?[jt]s$/.test(arg));
  const file = main === undefined ? path.basename(command) : path.basename(main);
  return { name: programName(file), file, command, args, folder: process.cwd() };
}

function programName(file: string): string {
  return path.basename(file).replace(/\.[cm]?[jt]s$/, '');
}

/** Two files of the same name get two lanes. */
function uniqueName(name: string, others: readonly WatchedProgram[]): string {
  const isTaken = (given: string): boolean => others.some((other) => other.name === given);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

async function requireReadable(file: string, { errors }: ScreenWords): Promise<void> {
  const trouble = whyNotReadable(file);
  if (trouble === undefined) return;
  if (trouble !== 'ENOENT') throw new UsageError(errors.cannotRun(file, trouble));
  throw new UsageError(errors.noProgram(file, await nearestFile(file)));
}

/** The file in the same folder with the most similar name. */
async function nearestFile(file: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch(() => []);
  const programs = names.filter((name) => /\.[cm]?[jt]s$/.test(name));
  const nearest = nearestWord(path.basename(file), programs);
  return nearest === undefined ? undefined : path.join(folder, nearest);
}
