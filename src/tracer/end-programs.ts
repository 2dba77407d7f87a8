import { forwardSignal, type ReceivedSignal, sendSignal, waitForEnd } from './forward-signal.ts';
import type { Program } from './program.ts';
import { sendSignalTo } from './signal.ts';
import type { SignalWitness } from './signal-witness.ts';

/**
 * Who wants the programs to end: we; somebody at the terminal, by a key that we have read in its stead; or somebody who has sent us a signal.
 */
export type EndRequester = 'us' | 'key' | 'signal';

/** Lets programs go on, ends them with a signal, and by force if that takes them too long. */
export async function endPrograms(
  programs: readonly Program[],
  signal: ReceivedSignal,
  requester: EndRequester,
  witness: SignalWitness | undefined,
): Promise<void> {
  // One that waits for its turn has not begun, and is not to begin now.
  for (const program of programs)
    if (program.status === 'ready') killProgram(program);
    else program.resumeForGood();
  const sent = sendToAll(programs, signal, requester, witness);
  await waitForEnd(programs);
  programs.forEach(killProgram);
  await sent;
}

function killProgram(program: Program): void {
  program.signal('SIGKILL');
  program.signalInner('SIGKILL');
}

async function sendToAll(
  programs: readonly Program[],
  signal: ReceivedSignal,
  requester: EndRequester,
  witness: SignalWitness | undefined,
): Promise<void> {
  // As the terminal itself would have done with the key: whatever has started us hears of it too.
  if (requester === 'key' && process.platform !== 'win32') sendSignalTo(0, signal.name);
  else if (requester === 'signal' && witness)
    await Promise.all(programs.map((program) => forwardSignal(program, signal, witness)));
  else await Promise.all(programs.map((program) => sendSignal(program, signal.name)));
}
