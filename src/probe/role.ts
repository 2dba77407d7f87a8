import fs from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type { ProbeConfig } from '../model/probe-config.ts';
import { handsOptionsOn, launcherOf } from './launcher.ts';

/**
 * The role of a process in a command:
 *
 * - `program`: probably the program itself. It is watched, and processes that it starts are not
 * - `tool`: runs a file of a package, or is a thread of a launcher. It may run the program itself (`mocha`), or in another process (`mocha
 *   --parallel`). The first process that uses sockets is watched
 * - `launcher`: only starts the program. Its own sockets do not matter
 */
export type ProcessRole = { kind: 'program' | 'tool' } | { kind: 'launcher'; name: string };

/** @param config the configuration. If only one process is started, it is the program */
export function roleOf({ claim, launched = [] }: ProbeConfig, main: string): ProcessRole {
  if (claim === undefined) return { kind: 'program' };
  if (handsOptionsOn(process.execArgv)) return { kind: 'launcher', name: 'node' };
  if (!isMainThread) return { kind: 'tool' };
  const name = launcherOf(main);
  // If a launcher starts a file of its own package, that file runs the program.
  if (name !== undefined && !launched.includes(name)) return { kind: 'launcher', name };
  // Launchers also start scripts that watch over them (`node -e`).
  const isTool = name !== undefined || isInPackage(main) || (main === '' && launched.length > 0);
  return { kind: isTool ? 'tool' : 'program' };
}

export function isInPackage(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

/** The main file of a process. An installed command is a link to it. Empty if there is no file. */
export function mainFile(): string {
  const { argv, execArgv } = process;
  if (execArgv.some((option) => /^(?:-[ep]|-pe|--eval|--print)(?:=|$)/.test(option))) return '';
  const main = argv[1] ?? '';
  try {
    return fs.realpathSync(main);
  } catch {
    // Node itself reports that the file is missing.
    return main;
  }
}
