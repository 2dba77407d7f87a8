import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Package } from './package.ts';
import { timedLines } from './pty.ts';

const PLAIN = fileURLToPath(new URL('stamps/plain.js', import.meta.url));

/** Plays as short as a scene, so that code which runs for the first time counts as much as it does for a learner. */
const PLAYS = 12;

/** Milliseconds from each event of a free run until the line that tells of it has come to the terminal. */
export async function delaysOfPlay({ bin, env }: Package): Promise<number[]> {
  return await repeated(() => delaysIn([bin, 'play', 'stamps', '--auto'], env));
}

/** The same for a program that writes to the terminal by itself. */
export async function delaysOfTerminal({ env }: Package): Promise<number[]> {
  return await repeated(() => delaysIn([PLAIN], env));
}

async function repeated(delays: () => Promise<number[]>): Promise<number[]> {
  const all: number[] = [];
  for (let play = 0; play < PLAYS; play += 1) all.push(...(await delays()));
  return all;
}

/** A stamp is the time at which something happened; only the first line that tells of it counts. */
async function delaysIn(args: readonly string[], env: Package['env']): Promise<number[]> {
  const first = new Map<string, number>();
  for (const { line, at } of await timedLines({ args, env })) {
    for (const [, stamp = ''] of stripVTControlCharacters(line).matchAll(/\bt(\d{9,})\b/g))
      if (!first.has(stamp)) first.set(stamp, at);
  }
  return [...first].map(([stamp, at]) => at - Number(BigInt(stamp)) / 1e6);
}
