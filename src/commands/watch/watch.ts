import os from 'node:os';
import { DONE } from '../../context/command.ts';
import type { Context } from '../../context/context.ts';
import { Interrupted, LeftLesson, UsageError } from '../../context/errors.ts';
import { expectedFailure } from '../../context/failure.ts';
import type { Format, Reporters } from '../../context/format.ts';
import { lookForStream } from '../../context/look.ts';
import { prepareToRun } from '../../context/prepare.ts';
import type { Sink } from '../../context/sink.ts';
import type { TraceRecorder } from '../../context/trace-recorder.ts';
import { withRecorder } from '../../context/with-recorder.ts';
import type { ExitRecord } from '../../model/record.ts';
import type { Narration } from '../../narrator/narration.ts';
import { startWatchRun, type WatchedProgram, type WatchRun } from '../../tracer/watch-run.ts';
import type { Look } from '../../view/look.ts';
import { paintLines } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import type { Line } from '../../view/span.ts';
import type { FindingWords } from '../../words/findings.ts';
import { followRun } from './follow-run.ts';
import { isPiped, narrationStream, openSink, sourcesOf } from './output.ts';
import { programOf, programsOf } from './programs.ts';
import { recordingReporter } from './recording-reporter.ts';
import type { TraceReporter, TraceReporterOptions } from './reporter.ts';
import { relaySignals } from './signal-relay.ts';
import { openWatchedSources, type WatchedSources } from './sources.ts';
import type { Stepper } from './stepper.ts';

export interface WatchOptions {
  /** The files, each in its own lane. */
  files: readonly string[];
  /** A command with its arguments, instead of files. */
  command: readonly string[] | undefined;
  all: boolean;
  format: Format;
  isStep: boolean;
  /** The file for the narration or the trace. */
  output: string | undefined;
  /** The file for the run, to be shown again. */
  record: string | undefined;
}

/** The exit status for write errors that mean that the reader is gone: as for SIGPIPE, or for SIGHUP if it was a terminal. */
const STATUS_WITHOUT_READER: Readonly<Record<string, number>> = { EPIPE: 128 + 13, EIO: 128 + 1 };

/** How a run is reported in each format. */
const FORMATS: Reporters<{
  reporter(context: Context, watching: TraceReporterOptions): Promise<TraceReporter>;
  /** Printed before the programs start. */
  limits(context: Context, options: WatchOptions, look: Look): Line[];
  /** How many records are reported. */
  budget: { burst: number; perSecond: number };
}> = {
  screen: {
    async reporter(...given) {
      const { ladderTraceReporter } = await import('./ladder-reporter.ts');
      return ladderTraceReporter(...given);
    },
    limits: stackNotice,
    // More than anybody reads, and few enough not to slow the program down.
    budget: { burst: 200, perSecond: 20 },
  },
  json: {
    async reporter(...given) {
      const { jsonTraceReporter } = await import('./json-reporter.ts');
      return jsonTraceReporter(...given);
    },
    limits: () => [],
    // As many as possible before the watched program gets slower.
    budget: { burst: 500, perSecond: 100 },
  },
};

/**
 * Runs and narrates the user's programs. Returns their exit status.
 *
 * @throws UsageError if a file does not exist, a command can't be started, or the output can't be written
 */
export async function watchPrograms(context: Context, options: WatchOptions): Promise<number> {
  const programs = options.command ? [programOf(options.command)] : await programsOf(options.files, context.words);
  if (options.isStep && !context.isInteractive) throw new UsageError(context.words.errors.stepNeedsTerminal);
  await prepareToRun(context);
  const { output, record } = options;
  const kept = [...sourcesOf(options, context.env), ...(output === undefined ? [] : [output])];
  return await withRecorder(context, record, kept, (recorder) => watchWith(context, options, programs, recorder));
}

async function watchWith(
  context: Context,
  options: WatchOptions,
  programs: readonly WatchedProgram[],
  recorder: TraceRecorder | undefined,
): Promise<number> {
  using sink = openSink(context, options);
  await using run = await startPrograms(context, programs, options);
  if (!options.isStep) lowerPriority();
  // Loaded now, while the programs' Node starts.
  const narration = await context.words.narration();
  const findingWords = await context.words.findings();
  // Without us, a program would end if nobody reads its output.
  if (isPiped(options)) sink.onError(() => run.end('SIGTERM', 'us'));
  try {
    const ends = await narrateAll(context, options, { programs, run, sink, narration, findingWords, recorder });
    await sink.waitUntilDrained();
    reportProblems(context, options, run, sink);
    return exitStatus(ends);
  } catch (error) {
    await sink.waitUntilDrained();
    if (error instanceof LeftLesson) return DONE;
    throw error;
  }
}

interface NarrationOptions {
  programs: readonly WatchedProgram[];
  run: WatchRun;
  sink: Sink;
  narration: Narration;
  findingWords: FindingWords;
  recorder: TraceRecorder | undefined;
}

/** Reports the run until all programs have ended. Signals go to the programs meanwhile. */
async function narrateAll(
  context: Context,
  options: WatchOptions,
  { programs, run, sink, narration, findingWords, recorder }: NarrationOptions,
): Promise<ExitRecord[]> {
  const { format, isStep, output } = options;
  const sources = openWatchedSources(programs);
  const stepper = isStep ? await openStepper(context, sources, run) : undefined;
  using relay = relaySignals(context, run, {
    onSignal() {
      sink.hurry();
      stepper?.runOn();
    },
    isWaiting: () => stepper?.isWaiting() ?? false,
  });
  const look = lookForStream(context, output === undefined ? narrationStream(context) : undefined);
  const title = `watch ${context.look().glyphs.dot} ${(options.command ?? options.files).map(escapeUnsafe).join(' ')}`;
  const showsAll = isStep || options.all;
  const { limits, reporter: create } = FORMATS[format];
  const told = await create(context, { narration, findingWords, look, sources, title, showsAll });
  const reporter = recorder ? recordingReporter(told, recorder, sources) : told;
  sink.write(paintLines(limits(context, options, look()), look()));
  try {
    const ends = await followRun({ run, reporter, sink, stepper, isPiped: isPiped(options) });
    sink.write(reporter.end({ stopped: relay.stopped, wasSeen: run.wasSeen(), unwatched: run.unwatched() }));
    return ends;
  } catch (error) {
    relay.end();
    throw error;
  }
}

async function openStepper(context: Context, sources: WatchedSources, run: WatchRun): Promise<Stepper> {
  const { createStepper } = await import('./stepper.ts');
  return createStepper(context, sources, run);
}

/** With these options of Node, the stack traces that it prints differ a little under `watch`. */
const STACK_OPTIONS = ['--frozen-intrinsics', '--trace-uncaught'];

/** The notice about such an option. */
function stackNotice({ env, words }: Context, { command = [] }: WatchOptions, look: Look): Line[] {
  const given = [...command, ...(env.NODE_OPTIONS ?? '').split(' ')];
  const option = STACK_OPTIONS.find((each) => given.includes(each));
  return option === undefined ? [] : ['', ...proseLines(words.watch.stacks(option), look, { indent: 1 })];
}

/** Gives the programs priority over us. */
function lowerPriority(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed for every user.
  }
}

async function startPrograms(
  { probe, env, words, descriptors = [] }: Context,
  programs: readonly WatchedProgram[],
  options: WatchOptions,
): Promise<WatchRun> {
  const { all, format, isStep, record } = options;
  const { budget } = FORMATS[record === undefined ? format : 'json'];
  const showsAll = isStep || all;
  try {
    return await startWatchRun({
      programs,
      probe,
      env,
      descriptors,
      step: isStep,
      all,
      isPiped: isPiped(options),
      ...(showsAll ? {} : { budget }),
    });
  } catch (error) {
    // Not the program's fault, for instance a missing temporary folder.
    if (expectedFailure(error, words) !== undefined) throw error;
    const command = programs.map((program) => program.command).join(' ');
    throw new UsageError(words.errors.cannotStart(command), { cause: error });
  }
}

/** @throws Interrupted if the reader of the trace is gone, or the system's error if the trace could not be written */
function reportProblems(
  { complain, words }: Context,
  options: WatchOptions,
  { header, wasSeen, unwatched }: WatchRun,
  sink: Sink,
): void {
  const lost = sink.error();
  // The programs were ended because of it, so their own status says nothing.
  const gone = STATUS_WITHOUT_READER[lost?.code ?? ''];
  if (lost && isPiped(options)) throw gone === undefined ? lost : new Interrupted(gone);
  if (lost && lost.code !== 'EPIPE') complain(words.errors.couldNotWrite(lost.code ?? lost.message));
  if (!wasSeen() && unwatched().length === 0)
    complain(words.watch.noNode(header.programs.map(({ file }) => escapeUnsafe(file))));
}

/** The exit status of the first program that failed, or 0. */
function exitStatus(ends: readonly ExitRecord[]): number {
  return ends.map(({ code, signal }) => code ?? 128 + numberOf(signal)).find((status) => status !== 0) ?? 0;
}

function numberOf(signal: string | null): number {
  return os.constants.signals[signal as NodeJS.Signals] ?? 0;
}
