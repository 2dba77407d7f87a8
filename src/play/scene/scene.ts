import { fileURLToPath } from 'node:url';
import { onAbort } from '../../context/on-abort.ts';
import { KernelView } from '../../kernel/kernel-view.ts';
import type { Lesson, Scene } from '../../model/lesson.ts';
import type { Trace, TraceHeader, TraceRecord } from '../../model/record.ts';
import type { Recording } from '../../model/recording.ts';
import { first, matchesLast, type Selector } from '../../model/select.ts';
import { narrate } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';
import { openRecording } from '../../tracer/recorded-run.ts';
import { type Run, startRun } from '../../tracer/run.ts';
import type { Words } from '../../words/words.ts';
import { lessonRemark } from './remark.ts';

/** How long no record may come before a scene is stuck, in milliseconds of the world's clock. */
export const DEADLINE_MS = 10_000;

export interface SceneOptions {
  lesson: Lesson;
  scene: Scene;
  /** The candidate of the scene's change that is played. */
  change?: string | undefined;
  words: Pick<Words, 'language' | 'narration'>;
  /** The folder of the lesson's programs, with a slash at the end. */
  folder: URL;
  probe: URL;
  env: NodeJS.ProcessEnv;
  /** Handed out in place of a run. */
  recording?: Recording | undefined;
  step: boolean;
  all: boolean;
  /** Whether the trace also has what findings need. */
  heard?: boolean;
  /** For a program that may run without end: the most records, and the most milliseconds of the world's clock. */
  limits?: { records: number; ms: number } | undefined;
  /** Ends the programs once it is aborted, also while no record comes. */
  signal?: AbortSignal;
}

/** What happens in a scene, in order. When stepping, the world stands still until the next event is asked for. */
export type SceneEvent =
  | { kind: 'begin'; header: TraceHeader; kernel?: KernelView }
  | { kind: 'record'; record: TraceRecord; trace: Trace }
  /** No record came for as long as the scene wanted to wait. The silence is what the scene shows. */
  | { kind: 'quiet'; ms: number; trace: Trace }
  /** The records that the scene waits for did not come. */
  | { kind: 'stuck'; ms: number; missing: readonly Selector[]; trace: Trace }
  /** The run has reached its limits. */
  | { kind: 'endless'; trace: Trace }
  | { kind: 'over'; trace: Trace };

/** Plays one scene on real sockets, or a recording of it. Ending the iteration ends its programs. */
export async function* runScene(options: SceneOptions): AsyncGenerator<SceneEvent, void, undefined> {
  const { scene } = options;
  const narration = await options.words.narration();
  await using run = await openRun(options);
  using _stop = onAbort(options.signal, () => run.stop());
  const records: TraceRecord[] = [];
  const trace: Trace = { records, over: false };
  const kernel = options.recording ? undefined : new KernelView(() => run.header.programs);

  yield { kind: 'begin', header: run.header, ...(kernel && { kernel }) };
  for (let isStopped = false; ; ) {
    const patienceMs = timeoutFor(scene, trace);
    const step = await run.next(patienceMs);
    if (step.kind === 'over') break;
    if (step.kind === 'record') {
      const { record } = step;
      records.push(record);
      await addKernelView(scene, trace, kernel, run.isBusy);
      record.say = remarkAt(options, narration, trace);
      yield { kind: 'record', record, trace };
    } else yield eventOfSilence(scene, patienceMs, trace);
    if (isStopped) continue;
    const isEndless = exceedsLimits(options, trace);
    if (step.kind === 'record' && !isComplete(scene, trace) && !isEndless) continue;
    if (isEndless) yield { kind: 'endless', trace };
    isStopped = true;
    run.stop();
  }
  trace.over = true;
  yield { kind: 'over', trace };
}

async function openRun(options: SceneOptions): Promise<Run> {
  return options.recording ? openRecording(options.recording) : await startPrograms(options);
}

async function startPrograms({ lesson, scene, change, folder, ...options }: SceneOptions): Promise<Run> {
  // FORCE_COLOR is meant for our output, not for the programs' output, which we read.
  const { FORCE_COLOR: _colour, ...env } = options.env;
  return await startRun({
    programs: scene.programs.map(({ faults: _none, ...program }) => ({
      ...program,
      file: fileURLToPath(new URL(program.file, folder)),
    })),
    probe: options.probe,
    env,
    // What the kernel says is asked while the world stands still.
    step: (options.step && !scene.isTimed) || scene.kernel !== undefined,
    all: options.all,
    heard: options.heard ?? false,
    about: { lesson: lesson.id, scene: scene.id, ...(change === undefined ? {} : { change }) },
  });
}

/** Shows the kernel's view the last record, and asks what the kernel says at it, if the scene wants to show that. */
async function addKernelView(
  scene: Scene,
  trace: Trace,
  kernel: KernelView | undefined,
  isBusy: () => boolean,
): Promise<void> {
  const record = trace.records.at(-1);
  if (!record || !kernel) return;
  kernel.observe(record);
  if (!scene.kernel?.some((at) => matchesLast(at, trace))) return;
  const sockets = await kernel.readAtRest(isBusy);
  if (sockets) record.kernel = sockets;
}

/** How long to wait for the next record, in ms. A program without a record is still starting, which takes as long as the machine needs. */
function timeoutFor({ programs, ends }: Scene, trace: Trace): number {
  if (!ends || !('quietMs' in ends)) return DEADLINE_MS;
  const isStarting = programs.some(
    ({ name, after }) =>
      (after === undefined || first(trace, after)) && trace.records.every(({ program }) => program !== name),
  );
  return isStarting ? DEADLINE_MS : ends.quietMs;
}

function eventOfSilence(scene: Scene, ms: number, trace: Trace): SceneEvent {
  if (scene.ends && 'quietMs' in scene.ends) return { kind: 'quiet', ms, trace };
  const awaited = scene.ends?.seen ?? scene.programs.map(({ name }): Selector => ({ type: 'exit', program: name }));
  return { kind: 'stuck', ms, missing: awaited.filter((selector) => !first(trace, selector)), trace };
}

function exceedsLimits({ scene, limits }: SceneOptions, trace: Trace): boolean {
  const { records } = trace;
  return (
    !isComplete(scene, trace) &&
    limits !== undefined &&
    (records.length > limits.records || (records.at(-1)?.t ?? 0) > limits.ms)
  );
}

function isComplete(scene: Scene, trace: Trace): boolean {
  return (
    scene.ends !== undefined && 'seen' in scene.ends && scene.ends.seen.every((selector) => first(trace, selector))
  );
}

/** The lesson's own remark at the last record, or else the narrator's. */
function remarkAt({ lesson, scene, words }: SceneOptions, narration: Narration, trace: Trace): string | undefined {
  const record = trace.records.at(-1);
  return record && (lessonRemark(lesson, scene, words.language, trace) ?? narrate(record, narration, trace));
}
