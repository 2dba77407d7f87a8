import { setTimeout as wait } from 'node:timers/promises';
import { now } from './now.ts';
import type { Program } from './program.ts';
import { afterReading } from './reading.ts';
import type { SignalWitness } from './signal-witness.ts';

/** How long it takes somebody to signal several processes one by one, or a launcher to forward a signal, in milliseconds. */
const ROUND_MS = 150;

/** How long to wait for a program that is always busy, in milliseconds. */
const BUSY_MS = 1000;

/** How long a program may take to end after a signal, in milliseconds. */
const GRACE_MS = 2000;

/** How often its state is checked, in milliseconds. */
const LOOK_MS = 10;

/** A signal that net-lessons has received. */
export interface ReceivedSignal {
  name: NodeJS.Signals;
  /** When it was received, in milliseconds on the shared clock. */
  since: number;
}

/**
 * Forwards a signal to a program, unless the program has received it itself: from a terminal, which sends Ctrl-C to the whole group, or
 * from somebody who signals all processes one by one.
 */
export async function forwardSignal(
  program: Program,
  { name, since }: ReceivedSignal,
  witness: SignalWitness,
): Promise<void> {
  if (await witness.hasReceived(name, since)) return;
  await waitUntilHandled(program);
  if ((await witness.hasReceived(name, since)) || program.reachedAt > since - ROUND_MS) return;
  await sendSignal(program, name);
}

/** Sends a signal to a command. If the command does not forward it, sends it to the program that the command has started. */
export async function sendSignal(program: Program, name: NodeJS.Signals): Promise<void> {
  const since = now();
  program.signal(name);
  // A shell waits for its child before it handles some signals, and dies of others without signalling the child.
  await waitUntilHandled(program);
  if (program.signalledAt < since) program.signalInner(name);
  await waitForEnd([program]);
}

/** Resolves when the programs have ended, including those whose launcher ended first, or after a grace period. */
export async function waitForEnd(programs: readonly Program[]): Promise<void> {
  for (const until = now() + GRACE_MS; programs.some((each) => each.isLeft()) && now() < until; ) await wait(LOOK_MS);
}

/** Resolves when a program has ended, or would have reported that it got the signal. It can't report it while its event loop is blocked. */
async function waitUntilHandled(program: Program): Promise<void> {
  for (const since = now(); program.isLeft(); await wait(LOOK_MS)) {
    const ms = now() - since;
    if (ms > BUSY_MS || (ms > ROUND_MS && program.isAtRest())) break;
  }
  await new Promise<void>(afterReading);
}
