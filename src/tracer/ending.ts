import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { type Heard, handOn, LOOK_MS, send } from './hand-on.ts';
import { now } from './now.ts';
import type { Program } from './program.ts';
import { signalTo } from './signal.ts';
import type { Witness } from './witness.ts';

/** How long programs may take to end once they were told to, in milliseconds. */
const GRACE_MS = 2000;

/**
 * Who wants the programs to end: we; somebody at the terminal, by a key that we have read in its stead; or somebody who has sent us a signal.
 */
export type Ender = 'us' | 'key' | 'signal';

/** Lets programs go on, ends them with a signal, and by force if that takes them too long. */
export async function endAll(
  programs: readonly Program[],
  heard: Heard,
  ender: Ender,
  witness: Witness | undefined,
): Promise<void> {
  for (const program of programs) program.letGo();
  const told = tell(programs, heard, ender, witness);
  for (const until = now() + GRACE_MS; isAnyLeft(programs) && now() < until; ) await wait(LOOK_MS);
  for (const program of programs) {
    program.signal('SIGKILL');
    program.signalInside('SIGKILL');
  }
  await told;
}

function isAnyLeft(programs: readonly Program[]): boolean {
  return programs.some((program) => program.isLeft());
}

async function tell(
  programs: readonly Program[],
  heard: Heard,
  ender: Ender,
  witness: Witness | undefined,
): Promise<void> {
  // As the terminal itself would have done with the key: whatever has started us hears of it too.
  if (ender === 'key' && process.platform !== 'win32') signalTo(0, heard.name);
  else if (ender === 'signal' && witness) await Promise.all(programs.map((program) => handOn(program, heard, witness)));
  else await Promise.all(programs.map((program) => send(program, heard.name)));
}
