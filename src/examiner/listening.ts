import net from 'node:net';
import { readRows } from '../kernel/read-rows.ts';
import { formatEndpoint, isWildcard } from '../model/endpoint.ts';
import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Fault } from '../model/verdict.ts';
import { ChangeSignal, readPending } from './change-signal.ts';
import { CheckFailedError } from './check-failed-error.ts';
import { IdleTime } from './idle-time.ts';
import type { Patience } from './patience.ts';
import { addressesOf } from './record-queries.ts';

export interface ListeningOptions {
  subject: ExaminedProgram;
  given: number;
  port: number;
  now: () => number;
  patience: Patience;
  signal: AbortSignal;
}

/** How often to look if nothing is reported, in milliseconds. */
const LOOK_EVERY_MS = 50;

/** How long to go on waiting for an idle program that listens at another address, in milliseconds. */
const ELSEWHERE_MS = 3_000;

/** How long to wait for the program's own report before a connection is tried, in milliseconds. */
const KNOCK_AFTER_MS = 1_500;

/**
 * Waits until a program listens at a port. Returns the hosts at which it can be reached.
 *
 * @throws CheckFailedError if the program ends first or takes too long
 */
export async function awaitListening(options: ListeningOptions): Promise<readonly string[]> {
  const { subject, given, port, now, patience, signal } = options;
  const change = new ChangeSignal();
  const forget = subject.onChange(() => change.notify());
  const notify = (): void => change.notify();
  signal.addEventListener('abort', notify);
  const since = now();
  // A program that loads much may work for as long as it may wait.
  const limits = { busyMs: patience.busyMs, processorMs: patience.listenMs };
  const idle = new IdleTime(subject, now, limits);
  let elsewhere: IdleTime | undefined;
  try {
    for (;;) {
      signal.throwIfAborted();
      const rest = idle.restMs(patience.listenMs);
      const hosts = await hostsAt(options, now() - since);
      if (hosts) return hosts;
      if (subject.tooLarge !== undefined || subject.ended)
        throw new CheckFailedError({ is: 'neverListened', given, port, ms: 0 });
      if (addressesOf(subject.records).length > 0) elsewhere ??= new IdleTime(subject, now, limits);
      if (rest === 0 || elsewhere?.restMs(ELSEWHERE_MS) === 0) {
        await readPending();
        throw new CheckFailedError(lateFault(options, now() - since));
      }
      await change.wait(LOOK_EVERY_MS);
    }
  } finally {
    forget();
    signal.removeEventListener('abort', notify);
  }
}

function lateFault({ subject, given, port }: ListeningOptions, ms: number): Fault {
  const listensAt = addressesOf(subject.records).map(({ address, port: own }) => formatEndpoint(address, own));
  return listensAt.length > 0
    ? { is: 'elsewhere', port: given, listensAt }
    : { is: 'neverListened', given, port, ms: Math.round(ms) };
}

const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * A program reports itself where it listens. What only the kernel knows counts once the program rests: until then it may be about to report
 * it, or to end.
 */
async function hostsAt({ subject, port }: ListeningOptions, waitedMs: number): Promise<readonly string[] | undefined> {
  const told = addressesOf(subject.records)
    .filter((address) => address.port === port)
    .flatMap(({ address }) => hostsFor(address));
  if (told.length > 0) return told;
  if (process.platform === 'linux')
    return hasListener(port) && !subject.isBusy() && !subject.isExiting() ? LOOPBACK : undefined;
  if (waitedMs < KNOCK_AFTER_MS) return undefined;
  for (const host of LOOPBACK) if (await acceptsConnection(port, host)) return [host];
  return undefined;
}

/** The loopback addresses at which a listening address can be reached. */
function hostsFor(address: string): readonly string[] {
  if (isWildcard(address)) return LOOPBACK;
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.') ? [address] : [];
}

/** Whether anything listens at a port, according to the kernel. Programs that listen in a child process do not report it. */
function hasListener(port: number): boolean {
  const rows = readRows() ?? [];
  return rows.some(({ state, local }) => {
    return state === 'LISTEN' && local.port === port && hostsFor(local.address).length > 0;
  });
}

/** Connects once and closes the connection. */
function acceptsConnection(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
