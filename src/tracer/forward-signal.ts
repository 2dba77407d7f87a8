import { setTimeout as wait } from 'node:timers/promises';
import { now } from './now.ts';
import type { Program } from './program.ts';
import { afterReading } from './reading.ts';
import type { SignalWitness } from './signal-witness.ts';

/** How long somebody takes who sends a signal to several processes one by one, or a launcher that hands one on, in milliseconds. */
const ROUND_MS = 150;

/** A program that is never at rest is waited for no longer, in milliseconds. */
const BUSY_MS = 1000;

/** How long a program may take to end once it was told to, in milliseconds. */
const GRACE_MS = 2000;

/** How often it is looked at how far it is, in milliseconds. */
const LOOK_MS = 10;

/** A signal that has come to us. */
export interface ReceivedSignal {
  name: NodeJS.Signals;
  /** When we heard of it, in milliseconds on the shared clock. */
  since: number;
}

/**
 * Hands a signal on to a program, unless that has got it by itself: from a terminal, whose Ctrl-C is for the whole group, or from
 * somebody who ends all processes that they find.
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

/** Sends a signal to a command and, where that keeps it to itself, to the program that it has started, which may take some time to end. */
export async function sendSignal(program: Program, name: NodeJS.Signals): Promise<void> {
  const since = now();
  program.signal(name);
  // A shell waits for what it has started before it heeds some signals, and ends of others without a word to it.
  await waitUntilHandled(program);
  if (program.signalledAt < since) program.signalInner(name);
  await waitForEnd([program]);
}

/** Resolves when programs have ended, also those whose launchers have ended before them, or could have. */
export async function waitForEnd(programs: readonly Program[]): Promise<void> {
  for (const until = now() + GRACE_MS; programs.some((each) => each.isLeft()) && now() < until; ) await wait(LOOK_MS);
}

/** Resolves when a program has ended, or would have said that it has got a signal. While its loop is blocked, it can't. */
async function waitUntilHandled(program: Program): Promise<void> {
  for (const since = now(); program.isLeft(); await wait(LOOK_MS)) {
    const ms = now() - since;
    if (ms > BUSY_MS || (ms > ROUND_MS && program.isAtRest())) break;
  }
  await new Promise<void>(afterReading);
}
