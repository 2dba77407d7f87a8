import fs from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type { ProbeConfig } from '../model/probe-config.ts';
import { handsOptionsOn, launcherOf } from './launcher.ts';

/**
 * What a process of a command is:
 *
 * - `program`: the one that is meant, as far as can be told: it is watched, and what it starts runs bare
 * - `tool`: a file of a package, or a thread of a launcher. It may run the program itself (`mocha`), or have another process do that
 *   (`mocha --parallel`): whoever first does something with sockets is watched
 * - `launcher`: it only starts the program, whatever sockets it has for itself
 */
export type ProcessRole = { kind: 'program' | 'tool' } | { kind: 'launcher'; name: string };

/** @param config of the process; where it has no rivals, it is the program */
export function roleOf({ claim, launched = [] }: ProbeConfig, main: string): ProcessRole {
  if (claim === undefined) return { kind: 'program' };
  if (handsOptionsOn(process.execArgv)) return { kind: 'launcher', name: 'node' };
  if (!isMainThread) return { kind: 'tool' };
  const name = launcherOf(main);
  // What a launcher starts of its own package is what runs the program.
  if (name !== undefined && !launched.includes(name)) return { kind: 'launcher', name };
  // Launchers also start what watches over them (`node -e`).
  const isTool = name !== undefined || isInPackage(main) || (main === '' && launched.length > 0);
  return { kind: isTool ? 'tool' : 'program' };
}

export function isInPackage(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

/** The file that a process runs: a command that was installed is a link to it. Empty where it runs none. */
export function mainFile(): string {
  const { argv, execArgv } = process;
  if (execArgv.some((option) => /^(?:-[ep]|-pe|--eval|--print)(?:=|$)/.test(option))) return '';
  const main = argv[1] ?? '';
  try {
    return fs.realpathSync(main);
  } catch {
    // Node will say itself that it is not there.
    return main;
  }
}
