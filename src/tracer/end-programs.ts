import { forwardSignal, type ReceivedSignal, sendSignal, waitForEnd } from './forward-signal.ts';
import type { Program } from './program.ts';
import { sendSignalTo } from './signal.ts';
import type { SignalWitness } from './signal-witness.ts';

/**
 * Who ends the programs: net-lessons itself; a user with a key that net-lessons has read instead of the terminal; or a signal from another
 * process.
 */
export type EndRequester = 'us' | 'key' | 'signal';

/** Lets the programs go on, ends them with a signal, and kills them if they do not end in time. */
export async function endPrograms(
  programs: readonly Program[],
  signal: ReceivedSignal,
  requester: EndRequester,
  witness: SignalWitness | undefined,
): Promise<void> {
  // A program that has not begun must not begin now.
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
  // To the whole process group, as the terminal does. So the process that started us gets the signal too.
  if (requester === 'key' && process.platform !== 'win32') sendSignalTo(0, signal.name);
  else if (requester === 'signal' && witness)
    await Promise.all(programs.map((program) => forwardSignal(program, signal, witness)));
  else await Promise.all(programs.map((program) => sendSignal(program, signal.name)));
}
