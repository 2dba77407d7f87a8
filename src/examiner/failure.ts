import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Check, Exercise } from '../model/exercise.ts';
import type { KeptOutput } from '../model/kept-output.ts';
import type { EventRecord, TraceRecord } from '../model/record.ts';
import type { Failure, Fault, Printout } from '../model/verdict.ts';
import { ChangeSignal } from './change-signal.ts';
import type { CheckFailedError, ClientTranscript } from './check-failed-error.ts';
import { conversationOf } from './conversation.ts';
import type { Examination } from './examination.ts';
import { addressesOf, addressInUse, connectionEventOf } from './record-queries.ts';
import { shellLines } from './shell-lines.ts';

/** What was to be examined. */
export interface ExaminedCheck {
  subject: ExaminedProgram;
  /** The port that it was given, and the one that it is to listen on. */
  given: number;
  port: number;
  /** Most memory that it may take, in bytes. */
  memoryBytes: number;
  check: Check;
  exercise: Exercise;
  /** The program as a shell knows it. */
  program: string;
}

/** All that is to be shown of a shortfall. Waits a little for what explains it. */
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
  const conversation = conversationOf(subject.records, client, point);
  const isPrinted = fault.is === 'own' && fault.isPrinted;
  const printout = await printoutOf(subject);
  return {
    fault,
    conversation: conversation && isPrinted ? { ...conversation, differsAt: undefined } : conversation,
    printout,
    byHand: shellLines({ ...about, portBy: about.exercise.port, clients: exam?.clients ?? [] }),
  };
}

/** Whose connection the program died of, as far as one can see: the one that broke, or else the one where something happened last. */
function clientAtExit(exam: Examination, { records }: ExaminedProgram, dies: number): ClientTranscript | undefined {
  const broken = records.findLast(
    (record, index): record is EventRecord => index < dies && record.type === 'event' && record.name === 'error',
  );
  return (broken && exam.clientOf(broken.object)) ?? exam.clientBefore(records[dies]?.t ?? 0);
}

/** How long one waits for what the program has done to be told, in milliseconds, and how long for more of it. */
const TELLING_MS = 500;
const MORE_MS = 60;

/** Waits until the program has told its side of a conversation: it has come to be known a little later than the client's. */
async function waitForRecords(subject: ExaminedProgram, { localPort }: ClientTranscript): Promise<void> {
  const until = performance.now() + TELLING_MS;
  let count = 0;
  let toldAt = 0;
  await waitWhile(subject, (now) => {
    const { length } = subject.records;
    if (length !== count) toldAt = now;
    count = length;
    const isSeen = connectionEventOf(subject.records, localPort) !== undefined;
    return Math.min(until, isSeen ? toldAt + MORE_MS : until) - now;
  });
}

/**
 * What a process that has just died looks like from outside, and how long it may take until its end is known, in milliseconds. A FIN that
 * comes too early may be its own; nothing else breaks a connection so often.
 */
const EXIT_MS: Partial<Record<Fault['is'], number>> = { broken: 2_000, refused: 2_000, short: 300, noNewline: 300 };

/** Waits for the end of a process; longer for one that is dying. */
async function awaitExit(subject: ExaminedProgram, limitMs: number): Promise<void> {
  const since = performance.now();
  const isDying = (): boolean => subject.isExiting() || subject.records.some(({ type }) => type === 'crash');
  await waitWhile(subject, (now) => since + (isDying() ? DYING_MS : limitMs) - now);
}

/** Waits as long as there is time left, which is asked for at each change, in milliseconds; no longer than the process lives. */
async function waitWhile(subject: ExaminedProgram, restMs: (now: number) => number): Promise<void> {
  const change = new ChangeSignal();
  const forget = subject.onChange(() => change.notify());
  for (;;) {
    const rest = restMs(performance.now());
    if (rest <= 0 || subject.ended) break;
    await change.wait(rest);
  }
  forget();
}

const DYING_MS = 5_000;

/** How long a program has to die of what it did last, in milliseconds, where the connection was ended: that may have been its death. */
const AFTERWARDS_MS = 100;

/** Waits until it can be told whether a program goes on, now that it has done what was asked. Says so. */
export async function staysAlive(subject: ExaminedProgram, hasEnded: boolean): Promise<boolean> {
  await awaitExit(subject, hasEnded ? AFTERWARDS_MS : 0);
  return subject.ended === undefined;
}

/** The cause of a failure, where it is known: the process is gone. */
function causeOf(fault: Fault, { subject, given, port, memoryBytes }: ExaminedCheck): Fault {
  if (subject.tooLarge !== undefined) return { is: 'memory', bytes: subject.tooLarge, mostBytes: memoryBytes };
  if (!subject.ended || fault.is === 'text' || fault.is === 'own' || fault.is === 'extra') return fault;
  const ports = Array.from({ length: port - given + 1 }, (_, index) => given + index);
  const elsewhere = hasListened(subject.records) ? undefined : addressInUse(subject.records, ports);
  if (elsewhere !== undefined) return { is: 'elsewhere', port: given, listensAt: [elsewhere], isTaken: true };
  return exitFault(subject);
}

/** How a program has ended, as a fault. */
export function exitFault(subject: ExaminedProgram): Fault & { is: 'exited' } {
  const crash = subject.records.find((record) => record.type === 'crash');
  const error = crash?.type === 'crash' ? crash.error : undefined;
  return {
    is: 'exited',
    ...(subject.ended ?? { code: null, signal: null }),
    listened: hasListened(subject.records),
    ...(error ? { error: `${error.name}: ${error.message}` } : {}),
    ...(crash?.type === 'crash' && crash.at ? { at: crash.at } : {}),
  };
}

function hasListened(records: readonly TraceRecord[]): boolean {
  return (
    addressesOf(records).length > 0 || records.some((record) => record.type === 'event' && record.name === 'listening')
  );
}

/** Characters of each stream that are shown. */
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
