import { fileURLToPath } from 'node:url';
import { onAbort } from '../../context/on-abort.ts';
import type { Lesson, Scene } from '../../model/lesson.ts';
import type { Text, TextContext } from '../../model/lesson-text.ts';
import type { Trace, TraceHeader, TraceRecord } from '../../model/record.ts';
import { first, matchesLast, type Selector, see } from '../../model/select.ts';
import { narrate } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';
import { startRun } from '../../tracer/run.ts';
import type { Words } from '../../words/words.ts';

/** How long a scene may be without a record before it is called stuck, in milliseconds of the world's clock. */
export const DEADLINE_MS = 10_000;

export interface SceneOptions {
  lesson: Lesson;
  scene: Scene;
  /** Which candidate of the scene's change is played. */
  change?: string | undefined;
  /** The language, and the narrator's sentences in it. */
  words: Pick<Words, 'language' | 'narration'>;
  /** Folder of the lesson's programs, with a slash at its end. */
  folder: URL;
  probe: URL;
  env: NodeJS.ProcessEnv;
  step: boolean;
  all: boolean;
  /** Whether the trace also tells what findings are made of. */
  heard?: boolean;
  /** Where what somebody has written may go on without end: the most records, and milliseconds of the world's clock. */
  most?: { records: number; ms: number } | undefined;
  /** Ends the programs as soon as it is aborted, also while nothing comes. */
  signal?: AbortSignal;
}

/** What happens in a scene, in order. The world stands still (when stepping) until the next one is asked for. */
export type Moment =
  | { kind: 'begin'; header: TraceHeader }
  | { kind: 'record'; record: TraceRecord; trace: Trace }
  /** Nothing came for as long as the scene wanted to wait: the absence is what was to be seen. */
  | { kind: 'quiet'; ms: number; trace: Trace }
  /** What the scene waits for did not come. */
  | { kind: 'stuck'; ms: number; missing: readonly Selector[]; trace: Trace }
  /** It has gone on for as long as it may. */
  | { kind: 'endless'; trace: Trace }
  | { kind: 'over'; trace: Trace };

/** Plays one scene on real sockets. Whoever stops iterating ends its programs. */
export async function* playScene(options: SceneOptions): AsyncGenerator<Moment, void, undefined> {
  const { scene } = options;
  const narration = await options.words.narration();
  // Whoever reads a program's output reads it here: colours that were asked for are meant for us.
  const { FORCE_COLOR: _colour, ...env } = options.env;
  await using run = await startRun({
    programs: scene.programs.map(({ faults: _none, ...program }) => ({
      ...program,
      file: fileURLToPath(new URL(program.file, options.folder)),
    })),
    probe: options.probe,
    env,
    step: options.step,
    all: options.all,
    heard: options.heard ?? false,
    about: {
      lesson: options.lesson.id,
      scene: scene.id,
      ...(options.change === undefined ? {} : { change: options.change }),
    },
  });
  using _stop = onAbort(options.signal, () => run.stop());
  const records: TraceRecord[] = [];
  const trace: Trace = { records, over: false };

  yield { kind: 'begin', header: run.header };
  for (let isStopped = false; ; ) {
    const patienceMs = patienceFor(scene, trace);
    const step = await run.next(patienceMs);
    if (step.kind === 'over') break;
    if (step.kind === 'record') {
      const { record } = step;
      records.push(record);
      record.say = sayOf(options, narration, trace);
      yield { kind: 'record', record, trace };
    } else yield silence(scene, patienceMs, trace);
    if (isStopped) continue;
    const isEndless = isTooMuch(options, trace);
    if (step.kind === 'record' && !isComplete(scene, trace) && !isEndless) continue;
    if (isEndless) yield { kind: 'endless', trace };
    isStopped = true;
    run.stop();
  }
  trace.over = true;
  yield { kind: 'over', trace };
}

/** How long to wait for the next record, in ms. A program that is not heard of yet is starting, not quiet: how long that takes is the machine's business. */
function patienceFor({ programs, ends }: Scene, trace: Trace): number {
  if (!ends || !('quietMs' in ends)) return DEADLINE_MS;
  const isStarting = programs.some(
    ({ name, after }) =>
      (after === undefined || first(trace, after)) && trace.records.every(({ program }) => program !== name),
  );
  return isStarting ? DEADLINE_MS : ends.quietMs;
}

function silence(scene: Scene, ms: number, trace: Trace): Moment {
  if (scene.ends && 'quietMs' in scene.ends) return { kind: 'quiet', ms, trace };
  const awaited = scene.ends?.seen ?? scene.programs.map(({ name }): Selector => ({ type: 'exit', program: name }));
  return { kind: 'stuck', ms, missing: awaited.filter((selector) => !first(trace, selector)), trace };
}

function isTooMuch({ scene, most }: SceneOptions, trace: Trace): boolean {
  const { records } = trace;
  return (
    !isComplete(scene, trace) &&
    most !== undefined &&
    (records.length > most.records || (records.at(-1)?.t ?? 0) > most.ms)
  );
}

function isComplete(scene: Scene, trace: Trace): boolean {
  return (
    scene.ends !== undefined && 'seen' in scene.ends && scene.ends.seen.every((selector) => first(trace, selector))
  );
}

/** The lesson's own remark at the last record, or else the narrator's. */
function sayOf({ lesson, scene, words }: SceneOptions, narration: Narration, trace: Trace): string | undefined {
  const record = trace.records.at(-1);
  if (!record) return undefined;
  const remark = scene.say.find(({ at }) => matchesLast(at, trace));
  const text = remark && lesson.texts[words.language].scenes[scene.id]?.say[remark.say];
  return text === undefined ? narrate(record, narration, trace) : spoken(text, { record: see(record), trace });
}

/** The words of a text at this point of the run. */
export function spoken(text: Text, sight: TextContext): string {
  return typeof text === 'string' ? text : text(sight);
}
