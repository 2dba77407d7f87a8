import { ended, type Heard, handOn, send } from './hand-on.ts';
import type { Program } from './program.ts';
import { signalTo } from './signal.ts';
import type { Witness } from './witness.ts';

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
  // One that waits for its turn has not begun, and is not to begin now.
  for (const program of programs)
    if (program.status === 'ready') kill(program);
    else program.letGo();
  const told = tell(programs, heard, ender, witness);
  await ended(programs);
  programs.forEach(kill);
  await told;
}

function kill(program: Program): void {
  program.signal('SIGKILL');
  program.signalInside('SIGKILL');
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
