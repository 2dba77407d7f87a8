import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { nearestWord } from '../../store/lessons.ts';
import type { Attended } from '../../tracer/attend.ts';
import type { Phrases } from '../../view/phrases/phrases.ts';
import { safe } from '../../view/safe.ts';
import { UsageError } from '../errors.ts';

/**
 * The programs that files are, each to be run by this Node.
 *
 * @throws UsageError if one is not there
 */
export async function programsOf(files: readonly string[], phrases: Phrases): Promise<Attended[]> {
  const programs: Attended[] = [];
  for (const file of files) {
    await mustExist(file, phrases);
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
export function programOf([command = '', ...args]: readonly string[]): Attended {
  const main = args.find((arg) => /\.[cm]?[jt]s$/.test(arg));
  const file = main === undefined ? path.basename(command) : path.basename(main);
  return { name: nameOf(file), file, command, args, folder: process.cwd() };
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\.[cm]?[jt]s$/, '');
}

/** Two files of the same name get two lanes. */
function freshName(name: string, others: readonly Attended[]): string {
  const isTaken = (given: string): boolean => others.some((other) => other.name === given);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

async function mustExist(file: string, { errors }: Phrases): Promise<void> {
  try {
    await fs.access(file);
  } catch (error) {
    throw new UsageError(errors.noProgram(safe(file), await nearestFile(file)), { cause: error });
  }
}

/** The file of the same folder whose name is most like the one that is missing. */
async function nearestFile(file: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch(() => []);
  const programs = names.filter((name) => /\.[cm]?[jt]s$/.test(name));
  const nearest = await nearestWord(path.basename(file), programs);
  return nearest === undefined ? undefined : safe(path.join(folder, nearest));
}
