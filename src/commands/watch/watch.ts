import os from 'node:os';
import type { Context } from '../../context/context.ts';
import { Interrupted, LeftLesson, UsageError } from '../../context/errors.ts';
import { expectedFailure } from '../../context/failure.ts';
import type { Format, Reporters } from '../../context/format.ts';
import { lookForStream } from '../../context/look.ts';
import { prepareToRun } from '../../context/prepare.ts';
import type { ExitRecord, TraceRecord } from '../../model/record.ts';
import type { Narration } from '../../narrator/narration.ts';
import { startWatchRun, type WatchedProgram, type WatchRun } from '../../tracer/watch-run.ts';
import type { Step } from '../../tracer/world.ts';
import type { Look } from '../../view/look.ts';
import { painted } from '../../view/painter.ts';
import { prose } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import type { Line } from '../../view/span.ts';
import { jsonReporter } from './json-reporter.ts';
import { ladderReporter } from './ladder-reporter.ts';
import { isPiped, narrated, openSink } from './output.ts';
import { programOf, programsOf } from './programs.ts';
import { relaySignals } from './relay.ts';
import type { TraceReporter, Watching } from './reporter.ts';
import type { Sink } from './sink.ts';
import { sourcesOf } from './sources.ts';
import { type Stepping, stepThrough } from './step.ts';

export interface WatchOptions {
  /** Files, each in its lane. */
  files: readonly string[];
  /** A command with its arguments, instead of files. */
  command: readonly string[] | undefined;
  all: boolean;
  format: Format;
  isStep: boolean;
  /** File that the narration or the trace goes to. */
  output: string | undefined;
}

/** A program that listens nowhere lets the next one start after this time without a record, in milliseconds. */
const TURN_MS = 700;

/** So long the header waits for the Node that a command ends up in, in milliseconds: it tells the version. */
const LAUNCH_MS = 10_000;
/** Of what is told together, no more is waited for after this time without a record, in milliseconds. The probe counts for shorter times. */
const LULL_MS = 400;

const DONE = 0;
/** Errors of a stream that mean that whoever read it is gone, with what a shell has for it: SIGPIPE, or SIGHUP where it was a terminal. */
const GONE: Readonly<Record<string, number>> = { EPIPE: 128 + 13, EIO: 128 + 1 };

/** How a run is told in each format. */
const FORMATS: Reporters<{
  reporter(context: Context, watching: Watching): TraceReporter;
  /** What is said before the programs begin. */
  limits(context: Context, options: WatchOptions, look: Look): Line[];
  /** How many records are told. */
  budget: { burst: number; perSecond: number };
}> = {
  // More than anybody reads, and as much as does not slow a program down.
  screen: { reporter: ladderReporter, limits: limitLines, budget: { burst: 200, perSecond: 20 } },
  // What a program that reads the trace can have, before it slows the watched one down.
  json: { reporter: jsonReporter, limits: () => [], budget: { burst: 500, perSecond: 100 } },
};

/**
 * Narrates programs of somebody's own, and returns the exit status that they ended with.
 *
 * @throws UsageError if a file is not there, a command can't be started, or the output can't be written
 */
export async function watch(context: Context, options: WatchOptions): Promise<number> {
  const programs = options.command ? [programOf(options.command)] : await programsOf(options.files, context.words);
  if (options.isStep && !context.isInteractive) throw new UsageError(context.words.errors.stepNeedsTerminal);
  await prepareToRun(context);
  const narration = await context.words.narration();
  using sink = openSink(context, options);
  await using attendance = await start(context, programs, options);
  if (!options.isStep) giveWay();
  // A program whose output nobody reads would end of it.
  if (isPiped(options)) sink.onLost(() => attendance.end('SIGTERM', 'us'));
  try {
    const ends = await narrateAll(context, options, { programs, attendance, sink, narration });
    await sink.drained();
    sayWhatIsMissing(context, options, attendance, sink);
    return statusOf(ends);
  } catch (error) {
    await sink.drained();
    if (error instanceof LeftLesson) return DONE;
    throw error;
  }
}

interface Watched {
  programs: readonly WatchedProgram[];
  attendance: WatchRun;
  sink: Sink;
  narration: Narration;
}

/** Signals are the programs' as long as this goes on. */
async function narrateAll(
  context: Context,
  options: WatchOptions,
  { programs, attendance, sink, narration }: Watched,
): Promise<ExitRecord[]> {
  const { format, isStep, output } = options;
  const sources = sourcesOf(programs);
  const stepping = isStep ? stepThrough(context, sources) : undefined;
  using relay = relaySignals(context, attendance, {
    onSignal() {
      sink.hurry();
      stepping?.runOn();
    },
    isWaiting: () => stepping?.isWaiting() ?? false,
  });
  const look = (): Look => lookForStream(context, output === undefined ? narrated(context) : undefined);
  const title = `watch ${context.look().glyphs.dot} ${(options.command ?? options.files).map(escapeUnsafe).join(' ')}`;
  const isWhole = isStep || options.all;
  const { limits, reporter: create } = FORMATS[format];
  const reporter = create(context, { narration, look, sources, title, isWhole });
  sink.write(painted(limits(context, options, look()), look()));
  try {
    const ends = await follow({ attendance, reporter, sink, stepping, isPiped: isPiped(options) });
    sink.write(reporter.end({ stopped: relay.stopped, wasSeen: attendance.wasSeen(), apart: attendance.unwatched() }));
    return ends;
  } catch (error) {
    relay.end();
    throw error;
  }
}

/** Options of Node with which the stacks that it prints can't be kept quite as they would be without us. */
const STACK_OPTIONS = ['--frozen-intrinsics', '--trace-uncaught'];

/** What can't be had, said before the programs begin. */
function limitLines({ env, words }: Context, { command = [] }: WatchOptions, look: Look): Line[] {
  const given = [...command, ...(env.NODE_OPTIONS ?? '').split(' ')];
  const option = STACK_OPTIONS.find((each) => given.includes(each));
  return option === undefined ? [] : ['', ...prose(words.watch.stacks(option), look, { indent: 1 })];
}

/** Lets the programs, which have been started, go first wherever processors are short. */
function giveWay(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not everybody may.
  }
}

async function start(
  { probe, env, words, descriptors = [] }: Context,
  programs: readonly WatchedProgram[],
  options: WatchOptions,
): Promise<WatchRun> {
  const { all, format, isStep } = options;
  const { budget } = FORMATS[format];
  const isWhole = isStep || all;
  try {
    return await startWatchRun({
      programs,
      probe,
      env,
      descriptors,
      step: isStep,
      all,
      isPiped: isPiped(options),
      ...(isWhole ? {} : { budget }),
    });
  } catch (error) {
    // A folder that we need is not there: that is not the program's fault.
    if (expectedFailure(error, words) !== undefined) throw error;
    const command = programs.map((program) => program.command).join(' ');
    throw new UsageError(words.errors.cannotStart(command), { cause: error });
  }
}

interface Following {
  attendance: WatchRun;
  reporter: TraceReporter;
  sink: Sink;
  /** Left out where nothing stops. */
  stepping: Stepping | undefined;
  /** Whether the programs' output comes by here: then they wait for its reader as they would without us. */
  isPiped: boolean;
}

async function follow(following: Following): Promise<ExitRecord[]> {
  const { attendance, reporter, sink } = following;
  const ends: ExitRecord[] = [];
  const next = (): Promise<Step> =>
    attendance.next(reporter.isHolding() ? LULL_MS : attendance.isWaiting() ? TURN_MS : undefined);
  let coming = next();
  await attendance.loaded(LAUNCH_MS);
  sink.write(reporter.begin(attendance.header));
  for (;;) {
    const isHolding = reporter.isHolding();
    const step = await coming;
    if (step.kind === 'over') return ends;
    if (step.kind === 'record') await take(step.record, following, ends);
    else if (isHolding) sink.write(reporter.settle());
    else attendance.startAll();
    coming = next();
  }
}

async function take(
  record: TraceRecord,
  { reporter, sink, stepping, isPiped }: Following,
  ends: ExitRecord[],
): Promise<void> {
  if (record.type === 'exit') ends.push(record);
  if (isPiped && sink.isFull()) await sink.room();
  sink.write(reporter.record(record, !sink.isFull()));
  await stepping?.stop(record);
}

/** @throws Interrupted where the trace was not read to its end, or the system's error where it could not be written */
function sayWhatIsMissing(
  { complain, words }: Context,
  options: WatchOptions,
  { header, wasSeen, unwatched: apart }: WatchRun,
  sink: Sink,
): void {
  const lost = sink.lost();
  // Then the programs were ended for it, and their own status says nothing.
  const gone = GONE[lost?.code ?? ''];
  if (lost && isPiped(options)) throw gone === undefined ? lost : new Interrupted(gone);
  if (lost && lost.code !== 'EPIPE') complain(words.errors.couldNotWrite(lost.code ?? lost.message));
  if (!wasSeen() && apart().length === 0)
    complain(words.watch.noNode(header.programs.map(({ file }) => escapeUnsafe(file))));
}

/** The status of the program that failed first, as a shell has it. */
function statusOf(ends: readonly ExitRecord[]): number {
  return ends.map(({ code, signal }) => code ?? 128 + numberOf(signal)).find((status) => status !== 0) ?? 0;
}

function numberOf(signal: string | null): number {
  return os.constants.signals[signal as NodeJS.Signals] ?? 0;
}
