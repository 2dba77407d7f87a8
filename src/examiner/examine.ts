import type { Check, Exercise } from '../model/exercise.ts';
import type { EventRecord, TraceRecord } from '../model/record.ts';
import type { Checked, Failure, Fault, Printout, Verdict } from '../model/verdict.ts';
import { conversationOf } from './conversation.ts';
import { Examination } from './examination.ts';
import { awaitListening } from './listening.ts';
import { occupy } from './occupy.ts';
import { PATIENCE, type Patience, Stirring, shortened } from './patience.ts';
import { Shortfall, type Witness } from './shortfall.ts';
import { addressesOf, connectionOf, diesUnheard } from './sightings.ts';
import type { Said, Subject } from './subject.ts';

export interface ExamineOptions {
  exercise: Exercise;
  /** Starts the program for a check, and gives it a port. */
  start: (check: Check, port: number) => Subject;
  /** Finds the first of so many ports in a row that are free. */
  freePorts: (count: number) => Promise<number>;
  /** Milliseconds on the system's monotonic clock. */
  now: () => number;
  /** Most memory that the program may take, in bytes: said where it was ended for that. */
  memoryBytes: number;
  patience?: Patience;
  signal: AbortSignal;
}

/** How many processes are started before it is their turn: a program may take its time to start. */
const AHEAD = 2;

/** How often a check that said nothing is run again. */
const MOST_TRIES = 5;

/** Runs the checks in their order, each on a process of its own, and hands out how each one went. */
export async function* examine(options: ExamineOptions): AsyncGenerator<Checked, void, undefined> {
  const { checks } = options.exercise;
  const started = new Map<Check, Promise<Started>>();
  const startAll = (wanted: readonly Check[]): void => {
    for (const check of wanted) {
      if (started.has(check)) continue;
      const start = startFor(options, check);
      // Whoever waits for it hears of it.
      start.catch(() => undefined);
      started.set(check, start);
    }
  };
  const ending: Promise<void>[] = [];
  let patience = options.patience ?? PATIENCE;
  let isHopeless = false;
  try {
    for (const [index, check] of checks.entries()) {
      if (isHopeless) {
        yield { id: check.id, verdict: { is: 'skipped' }, tookMs: 0 };
        continue;
      }
      startAll(checks.slice(index, index + 1 + AHEAD));
      const first = await (started.get(check) as Promise<Started>);
      const checked = await checkUntilSure({ ...options, patience }, check, first, ending);
      yield checked;
      const fault = checked.verdict.is === 'failed' ? checked.verdict.fault : undefined;
      if (fault && ['silent', 'noEnd', 'kept', 'unanswered'].includes(fault.is))
        patience = shortened(options.patience ?? PATIENCE);
      isHopeless = fault !== undefined && leavesNothing(fault, check);
    }
  } finally {
    for (const start of started.values()) ending.push(start.then(end, () => undefined));
    await Promise.all(ending);
  }
}

interface Started {
  subject: Subject;
  given: number;
  taken: AsyncDisposable;
}

async function startFor(options: ExamineOptions, check: Check): Promise<Started> {
  const { taken = 0 } = check;
  const given = await options.freePorts(taken + 1);
  options.signal.throwIfAborted();
  const occupied = await occupy(Array.from({ length: taken }, (_, index) => given + index));
  try {
    return { subject: options.start(check, given), given, taken: occupied };
  } catch (error) {
    await occupied[Symbol.asyncDispose]();
    throw error;
  }
}

async function end({ subject, taken }: Started): Promise<void> {
  await Promise.all([subject[Symbol.asyncDispose](), taken[Symbol.asyncDispose]()]);
}

/** Whether a failure would only be repeated by the checks that are left. */
function leavesNothing(fault: Fault, { taken = 0 }: Check): boolean {
  if (fault.is === 'memory') return true;
  if (taken > 0) return false;
  return fault.is === 'neverListened' || fault.is === 'elsewhere' || (fault.is === 'exited' && !fault.listened);
}

type Running = ExamineOptions & { patience: Patience };

async function checkUntilSure(
  options: Running,
  check: Check,
  first: Started,
  ending: Promise<void>[],
): Promise<Checked> {
  for (let tries = 1, started = first; ; tries += 1) {
    const checked = await checkOnce(options, check, started);
    ending.push(end(started));
    const { verdict } = checked;
    if (verdict.is !== 'failed' || verdict.fault.is !== 'undecided' || tries === MOST_TRIES) return checked;
    started = await startFor(options, check);
  }
}

async function checkOnce(options: Running, check: Check, { subject, given }: Started): Promise<Checked> {
  const since = options.now();
  const port = given + (check.taken ?? 0);
  let verdict: Verdict = { is: 'passed' };
  try {
    const hosts = await awaitListening({ ...options, subject, port });
    using exam = new Examination({ ...options, subject, given, port, hosts });
    try {
      await check.run(exam);
    } catch (error) {
      verdict = await failed(options, subject, error, exam);
    }
  } catch (error) {
    verdict = await failed(options, subject, error, undefined);
  }
  if (verdict.is === 'failed' && check.forgivesUnheard && diesUnheard(subject.records)) {
    const { is: _is, ...advice } = verdict;
    verdict = { is: 'passed', advice };
  }
  return { id: check.id, verdict, tookMs: Math.round(options.now() - since) };
}

/** @throws what is no shortfall */
async function failed(
  options: Running,
  subject: Subject,
  error: unknown,
  exam: Examination | undefined,
): Promise<{ is: 'failed' } & Failure> {
  options.signal.throwIfAborted();
  if (!(error instanceof Shortfall)) throw error;
  await awaitExit(subject, EXIT_MS[error.fault.is] ?? 0);
  const fault = deeper(error.fault, subject, options.memoryBytes);
  const dies =
    fault.is === 'exited' ? subject.records.findIndex(({ type }) => type === 'crash' || type === 'exit') : -1;
  const death = subject.records[dies];
  const client = (death && exam && witnessOf(exam, subject, dies)) ?? error.client ?? exam?.lastClient;
  if (client) await told(subject, client);
  const point = death ?? (error.at === undefined ? undefined : error.client?.notes.records[error.at]);
  const conversation = conversationOf(subject.records, client, point);
  const isPrinted = fault.is === 'own' && fault.isPrinted;
  return {
    is: 'failed',
    fault,
    conversation: conversation && isPrinted ? { ...conversation, differsAt: undefined } : conversation,
    printout: await printoutOf(subject),
  };
}

/** Whose connection the program died of, as far as one can see: the one that broke, or else the one where something happened last. */
function witnessOf(exam: Examination, { records }: Subject, dies: number): Witness | undefined {
  const broken = records.findLast(
    (record, index): record is EventRecord => index < dies && record.type === 'event' && record.name === 'error',
  );
  return (broken && exam.clientOf(broken.object)) ?? exam.clientBefore(records[dies]?.t ?? 0);
}

/** How long one waits for what the program has done to be told, in milliseconds, and how long for more of it. */
const TELLING_MS = 500;
const MORE_MS = 60;

/** Waits until the program has told its side of a conversation: it has come to be known a little later than the client's. */
async function told(subject: Subject, { localPort }: Witness): Promise<void> {
  const until = performance.now() + TELLING_MS;
  let count = 0;
  let toldAt = 0;
  await attend(subject, (now) => {
    const { length } = subject.records;
    if (length !== count) toldAt = now;
    count = length;
    const isSeen = connectionOf(subject.records, localPort) !== undefined;
    return Math.min(until, isSeen ? toldAt + MORE_MS : until) - now;
  });
}

/**
 * What a process that has just died looks like from outside, and how long it may take until its end is known, in milliseconds. A FIN that
 * comes too early may be its own; nothing else breaks a connection so often.
 */
const EXIT_MS: Partial<Record<Fault['is'], number>> = { broken: 2_000, refused: 2_000, short: 300, noNewline: 300 };

/** Waits for the end of a process; longer for one that is dying. */
async function awaitExit(subject: Subject, limitMs: number): Promise<void> {
  const since = performance.now();
  const isDying = (): boolean => subject.records.some(({ type }) => type === 'crash');
  await attend(subject, (now) => since + (isDying() ? DYING_MS : limitMs) - now);
}

/** Waits as long as there is time left, which is asked for at each change, in milliseconds; no longer than the process lives. */
async function attend(subject: Subject, restMs: (now: number) => number): Promise<void> {
  const stirring = new Stirring();
  const forget = subject.onChange(() => stirring.stir());
  for (;;) {
    const rest = restMs(performance.now());
    if (rest <= 0 || subject.ended) break;
    await stirring.next(rest);
  }
  forget();
}

const DYING_MS = 5_000;

/** The cause of a failure, where it is known: the process is gone. */
function deeper(fault: Fault, subject: Subject, mostBytes: number): Fault {
  if (subject.tooLarge !== undefined) return { is: 'memory', bytes: subject.tooLarge, mostBytes };
  if (!subject.ended || fault.is === 'text' || fault.is === 'own' || fault.is === 'extra') return fault;
  const crash = subject.records.find((record) => record.type === 'crash');
  const error = crash?.type === 'crash' ? crash.error : undefined;
  return {
    is: 'exited',
    ...subject.ended,
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

async function printoutOf(subject: Subject): Promise<Printout> {
  const { stdout, stderr } = await subject.printed();
  return {
    stdout: cut(stdout),
    stderr: cut(stderr),
    leftOutBytes: stdout.leftOutBytes + stderr.leftOutBytes,
  };
}

function cut({ text, end: last }: Said): string {
  if (last === '' && text.length <= PRINTOUT) return text;
  const whole = last === '' ? text : last;
  return `${text.slice(0, PRINTOUT / 2)}\n…\n${whole.slice(-PRINTOUT / 2)}`;
}
