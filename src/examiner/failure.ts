import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Check, Exercise } from '../model/exercise.ts';
import type { KeptOutput } from '../model/kept-output.ts';
import type { EventRecord, TraceRecord } from '../model/record.ts';
import type { Failure, Fault, Printout } from '../model/verdict.ts';
import { ChangeSignal } from './change-signal.ts';
import type { CheckFailedError, ClientTranscript } from './check-failed-error.ts';
import { conversationOf } from './conversation.ts';
import type { Examination } from './examination.ts';
import { IdleTime } from './idle-time.ts';
import { addressesOf, addressInUse, connectionEventOf } from './record-queries.ts';
import { shellLines } from './shell-lines.ts';

/** The check that was run, and everything about it. */
export interface ExaminedCheck {
  subject: ExaminedProgram;
  /** The port that the program got, and the one on which it has to listen. */
  given: number;
  port: number;
  /** The most memory that it may use, in bytes. */
  memoryBytes: number;
  check: Check;
  exercise: Exercise;
  /** The program's path for a shell. */
  program: string;
}

/** Describes a failed check. Waits a little for records that explain it. */
export async function describeFailure(
  about: ExaminedCheck,
  failed: CheckFailedError,
  exam: Examination | undefined,
): Promise<Failure> {
  const { subject } = about;
  await awaitExit(subject, EXIT_MS[failed.fault.is] ?? 0);
  const fault = causeOf(failed.fault, about);
  const dies =
    fault.is === 'exited' ? subject.records.findIndex(({ type }) => type === 'crash' || type === 'exit') : -1;
  const death = subject.records[dies];
  const client = (death && exam && clientAtExit(exam, subject, dies)) ?? failed.client ?? exam?.lastClient;
  if (client) await waitForRecords(subject, client);
  const point = death ?? (failed.at === undefined ? undefined : failed.client?.log.records[failed.at]);
  const conversation = conversationOf(about, client, point);
  const isPrinted = fault.is === 'own' && fault.isPrinted;
  const printout = await printoutOf(subject);
  return {
    fault,
    conversation: conversation && isPrinted ? { ...conversation, differsAt: undefined } : conversation,
    printout,
    byHand: shellLines({
      ...about,
      portBy: about.exercise.port,
      role: about.exercise.role,
      clients: exam?.clients ?? [],
      socketPaths: exam?.socketPaths ?? [],
    }),
  };
}

/** The client whose connection probably caused the crash: the one that broke, or else the one with the latest record. */
function clientAtExit(exam: Examination, { records }: ExaminedProgram, dies: number): ClientTranscript | undefined {
  const broken = records.findLast(
    (record, index): record is EventRecord => index < dies && record.type === 'event' && record.name === 'error',
  );
  return (broken && exam.clientOf(broken.object)) ?? exam.clientBefore(records[dies]?.t ?? 0);
}

/** How long a program that goes on working is waited for, in milliseconds altogether and of processor time. */
const SETTLING = { busyMs: 60_000, processorMs: 1_000 };

function idleTimeOf(subject: ExaminedProgram): IdleTime {
  return new IdleTime(subject, () => performance.now(), SETTLING);
}

/** How long an idle program is waited for that may still report something, and once it has reported something, in milliseconds. */
const TELLING_MS = 500;
const MORE_MS = 60;

/** Waits until the program's records of a conversation have arrived. They come a little later than the client's. */
async function waitForRecords(subject: ExaminedProgram, client: ClientTranscript): Promise<void> {
  const [all, latest] = [idleTimeOf(subject), idleTimeOf(subject)];
  let count = 0;
  await waitWhile(subject, () => {
    const { length } = subject.records;
    if (length !== count) latest.restart(performance.now());
    count = length;
    const isSeen = connectionEventOf(subject.records, client) !== undefined;
    const rest = all.restMs(TELLING_MS);
    return isSeen ? Math.min(rest, latest.restMs(MORE_MS)) : rest;
  });
}

/**
 * Faults that a process which has just died may cause, and how long to wait for its exit, in milliseconds. An early FIN may be the
 * program's own. The other faults nearly always mean that it has died.
 */
const EXIT_MS: Partial<Record<Fault['is'], number>> = { broken: 2_000, refused: 2_000, short: 300, noNewline: 300 };

/** Waits for the exit of a process while it is busy, and until it was idle for this time. Waits longer if it is dying. */
async function awaitExit(subject: ExaminedProgram, limitMs: number): Promise<void> {
  const idle = idleTimeOf(subject);
  const isDying = (): boolean => subject.isExiting() || subject.records.some(({ type }) => type === 'crash');
  await waitWhile(subject, () => idle.restMs(isDying() ? DYING_MS : limitMs));
}

/** Waits while there is time left. `restMs` is called at each change and returns milliseconds. Ends when the process exits. */
async function waitWhile(subject: ExaminedProgram, restMs: () => number): Promise<void> {
  const change = new ChangeSignal();
  const forget = subject.onChange(() => change.notify());
  for (;;) {
    const rest = restMs();
    if (rest <= 0 || subject.ended) break;
    await change.wait(rest);
  }
  forget();
}

const DYING_MS = 5_000;

/** How long an idle program may take to crash after its FIN, in milliseconds. The FIN may have been caused by its death. */
const AFTERWARDS_MS = 100;

/** Returns whether the program still runs after it has done what was asked. Waits until it rests to be sure. */
export async function staysAlive(subject: ExaminedProgram, hasEnded: boolean): Promise<boolean> {
  await awaitExit(subject, hasEnded ? AFTERWARDS_MS : 0);
  return subject.ended === undefined;
}

/** The cause of a failure, if it is known: the process has ended. */
function causeOf(fault: Fault, about: ExaminedCheck): Fault {
  const { subject, given, port, memoryBytes, check } = about;
  if (subject.tooLarge !== undefined) return { is: 'memory', bytes: subject.tooLarge, mostBytes: memoryBytes };
  if (check.endsItself && subject.ended?.code === 0) return fault;
  const isDead = subject.records.some(({ type }) => type === 'crash');
  if (fault.is === 'neverConnected' && !isDead) return fault;
  if (!subject.ended || fault.is === 'text' || fault.is === 'own' || fault.is === 'extra') return fault;
  const ports = Array.from({ length: port - given + 1 }, (_, index) => given + index);
  const elsewhere = hasListened(subject.records) ? undefined : addressInUse(subject.records, ports);
  if (elsewhere !== undefined) return { is: 'elsewhere', port: given, listensAt: [elsewhere], isTaken: true };
  return exitFault(about);
}

/** The exit of a program as a fault. */
export function exitFault({ subject, exercise }: ExaminedCheck): Fault & { is: 'exited' } {
  const crash = subject.records.find((record) => record.type === 'crash');
  const error = crash?.type === 'crash' ? crash.error : undefined;
  return {
    is: 'exited',
    ...(subject.ended ?? { code: null, signal: null }),
    // A client does not have to.
    listened: exercise.role === 'client' || hasListened(subject.records),
    ...(error ? { error: `${error.name}: ${error.message}` } : {}),
    ...(crash?.type === 'crash' && crash.at ? { at: crash.at } : {}),
  };
}

function hasListened(records: readonly TraceRecord[]): boolean {
  return (
    addressesOf(records).length > 0 || records.some((record) => record.type === 'event' && record.name === 'listening')
  );
}

/** How many characters of each stream are shown. */
const PRINTOUT = 2_000;

async function printoutOf(subject: ExaminedProgram): Promise<Printout> {
  const { stdout, stderr } = await subject.printed();
  return {
    stdout: cutOutput(stdout),
    stderr: cutOutput(stderr),
    leftOutBytes: stdout.leftOutBytes + stderr.leftOutBytes,
  };
}

function cutOutput({ text, end: last }: KeptOutput): string {
  if (last === '' && text.length <= PRINTOUT) return text;
  const whole = last === '' ? text : last;
  return `${text.slice(0, PRINTOUT / 2)}\n…\n${whole.slice(-PRINTOUT / 2)}`;
}
