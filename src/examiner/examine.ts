import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Check, Exercise } from '../model/exercise.ts';
import type { CheckOutcome, Fault, Verdict } from '../model/verdict.ts';
import { CheckFailedError } from './check-failed-error.ts';
import { Examination } from './examination.ts';
import { describeFailure, type ExaminedCheck, exitFault, staysAlive } from './failure.ts';
import { awaitListening } from './listening.ts';
import { occupyPorts } from './occupy-ports.ts';
import { PATIENCE, type Patience, shortenPatience } from './patience.ts';
import { Reception } from './reception.ts';
import { diedOfUnhandledError } from './record-queries.ts';
import type { ExamFolder } from './socket-path.ts';

export interface ExamineOptions {
  exercise: Exercise;
  /** The program's path for a shell. */
  program: string;
  /** Starts the program for a check with a port. */
  start: (check: Check, port: number) => ExaminedProgram;
  /** Reserves consecutive free ports. */
  reservePorts: (count: number) => Promise<AsyncDisposable & { readonly first: number }>;
  /** Makes a folder for temporary files. */
  makeFolder: () => ExamFolder;
  /** Milliseconds on the system's monotonic clock. */
  now: () => number;
  /** The most memory that the program may use, in bytes. */
  memoryBytes: number;
  patience?: Patience;
  signal: AbortSignal;
}

/** How often an inconclusive check is repeated. A busy machine may need several tries. */
const MOST_TRIES = 12;

/** Ports after the occupied ones that are reserved too, because a program that looks for a free port may go too far. */
const AHEAD = 16;

/**
 * Runs the checks in order, each with a new process, and yields their results. Only one process of the program runs at a time, because it
 * may use a fixed port, a file or a lock.
 */
export async function* examine(options: ExamineOptions): AsyncGenerator<CheckOutcome, void, undefined> {
  let patience = options.patience ?? PATIENCE;
  let isHopeless = false;
  for (const check of options.exercise.checks) {
    if (isHopeless) {
      yield { id: check.id, verdict: { is: 'skipped' }, tookMs: 0 };
      continue;
    }
    const checked = await checkUntilSure({ ...options, patience }, check);
    yield checked;
    const fault = checked.verdict.is === 'failed' ? checked.verdict.fault : undefined;
    if (fault && ['silent', 'noEnd', 'kept', 'unanswered'].includes(fault.is))
      patience = shortenPatience(options.patience ?? PATIENCE);
    isHopeless = fault !== undefined && endsExam(fault, check);
  }
}

interface Started extends AsyncDisposable {
  subject: ExaminedProgram;
  given: number;
  reception: Reception | undefined;
}

async function startFor(options: ExamineOptions, check: Check): Promise<Started> {
  const { taken = 0, upstream } = check;
  const range = await options.reservePorts(taken + 1 + (upstream ? 1 : 0) + (taken > 0 ? AHEAD : 0));
  const held: AsyncDisposable[] = [range];
  const release = async (): Promise<void> => {
    for (const each of held.toReversed()) await each[Symbol.asyncDispose]();
  };
  try {
    options.signal.throwIfAborted();
    held.push(await occupyPorts(Array.from({ length: taken }, (_, index) => range.first + index)));
    const called = calledPort(options.exercise, check, range.first);
    const reception = called === undefined ? undefined : await Reception.open(called);
    if (reception) held.push(reception);
    const subject = options.start(check, range.first);
    held.push(subject);
    return { subject, given: range.first, reception, [Symbol.asyncDispose]: release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Where the exam listens for the program, if it does. */
function calledPort({ role }: Exercise, { taken = 0, upstream, isAlone }: Check, given: number): number | undefined {
  if (upstream) return upstream === 'exam' ? given + taken + 1 : undefined;
  return role === 'client' && !isAlone ? given : undefined;
}

/** Whether the remaining checks would only fail in the same way. */
function endsExam(fault: Fault, { taken = 0 }: Check): boolean {
  if (fault.is === 'memory' || fault.is === 'neverConnected') return true;
  if (taken > 0) return false;
  return fault.is === 'neverListened' || fault.is === 'elsewhere' || (fault.is === 'exited' && !fault.listened);
}

type Running = ExamineOptions & { patience: Patience };

async function checkUntilSure(options: Running, check: Check): Promise<CheckOutcome> {
  for (let tries = 1; ; tries += 1) {
    await using started = await startFor(options, check);
    const checked = await checkOnce(options, check, started);
    const { verdict } = checked;
    if (verdict.is !== 'failed' || verdict.fault.is !== 'undecided' || tries === MOST_TRIES) return checked;
  }
}

async function checkOnce(
  options: Running,
  check: Check,
  { subject, given, reception }: Started,
): Promise<CheckOutcome> {
  const since = options.now();
  const port = given + (check.taken ?? 0);
  const about = { ...options, check, subject, given, port, reception };
  const verdict = await verdictOn(about);
  return { id: check.id, verdict, tookMs: Math.round(options.now() - since) };
}

async function verdictOn(about: Running & ExaminedCheck & Pick<Started, 'reception'>): Promise<Verdict> {
  try {
    const hosts = about.exercise.role === 'client' ? [] : await awaitListening(about);
    using exam = new Examination({ ...about, hosts });
    try {
      await about.check.run(exam);
      const { endsAtConnection, endsItself } = about.check;
      if (!endsAtConnection && !endsItself && !(await staysAlive(about.subject, exam.hasAnyEnded())))
        throw new CheckFailedError(exitFault(about), exam.lastClient);
    } catch (error) {
      return await verdictFor(about, error, exam);
    }
    const { advice } = exam;
    return advice ? { is: 'passed', advice: await describeFailure(about, advice, exam) } : { is: 'passed' };
  } catch (error) {
    return await verdictFor(about, error, undefined);
  }
}

/** @throws errors other than a CheckFailedError */
async function verdictFor(
  about: Running & ExaminedCheck,
  error: unknown,
  exam: Examination | undefined,
): Promise<Verdict> {
  about.signal.throwIfAborted();
  if (!(error instanceof CheckFailedError)) throw error;
  const failure = await describeFailure(about, error, exam);
  const isForgiven =
    about.check.forgivesUnheard && diedOfUnhandledError(about.subject.records, failure.printout.stderr);
  return isForgiven ? { is: 'passed', advice: failure } : { is: 'failed', ...failure };
}
