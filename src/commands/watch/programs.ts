import fs from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../context/errors.ts';
import { whyNotReadable } from '../../context/program-file.ts';
import { nearestWord } from '../../store/lessons.ts';
import type { WatchedProgram } from '../../tracer/watch-run.ts';
import type { ScreenWords } from '../../words/screens.ts';

/**
 * The programs that files are, each to be run by this Node.
 *
 * @throws UsageError if one is not there, or can't be read
 */
export async function programsOf(files: readonly string[], words: ScreenWords): Promise<WatchedProgram[]> {
  const programs: WatchedProgram[] = [];
  for (const file of files) {
    await mustRun(file, words);
    programs.push({
      name: freshName(nameOf(file), programs),
      file: path.basename(file),
      command: process.execPath,
      args: [path.resolve(file)],
      folder: path.dirname(path.resolve(file)),
    });
  }
  return programs;
}

/** The program that a command ends up in. */
export function programOf([command = '', ...args]: readonly string[]): WatchedProgram {
  const main = args.find((arg) => /\.[cm]?[jt]s$/.test(arg));
  const file = main === undefined ? path.basename(command) : path.basename(main);
  return { name: nameOf(file), file, command, args, folder: process.cwd() };
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\.[cm]?[jt]s$/, '');
}

/** Two files of the same name get two lanes. */
function freshName(name: string, others: readonly WatchedProgram[]): string {
  const isTaken = (given: string): boolean => others.some((other) => other.name === given);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

async function mustRun(file: string, { errors }: ScreenWords): Promise<void> {
  const trouble = whyNotReadable(file);
  if (trouble === undefined) return;
  if (trouble !== 'ENOENT') throw new UsageError(errors.cannotRun(file, trouble));
  throw new UsageError(errors.noProgram(file, await nearestFile(file)));
}

/** The file of the same folder whose name is most like the one that is missing. */
async function nearestFile(file: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch(() => []);
  const programs = names.filter((name) => /\.[cm]?[jt]s$/.test(name));
  const nearest = await nearestWord(path.basename(file), programs);
  return nearest === undefined ? undefined : path.join(folder, nearest);
}
