import type { Context } from '../../context/context.ts';
import type { Lesson, Scene } from '../../model/lesson.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import type { RecordedRun } from '../../model/trace-file.ts';
import type { Narration } from '../../narrator/narration.ts';
import { createTeller } from '../../narrator/teller.ts';
import { loadLesson } from '../../store/built.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import type { ReplayedRun } from '../../view/screen/replay.ts';
import { lessonRemark } from '../scene/remark.ts';

/** A record with what is said of it. */
export interface StoryStep {
  /** The run that it belongs to. */
  run: StoryRun;
  record: TraceRecord;
  sentence?: string | undefined;
}

export interface StoryRun extends ReplayedRun {
  /** The place of its first record among all steps. */
  from: number;
}

/** The runs of a file, step by step. */
export interface Story {
  runs: readonly StoryRun[];
  steps: readonly StoryStep[];
}

/** Narrates the runs of a file in the reader's language, those of a lesson with the lesson's own remarks. */
export async function tellStory(context: Context, file: string, runs: readonly RecordedRun[]): Promise<Story> {
  const narration = await context.words.narration();
  const told: StoryRun[] = [];
  const steps: StoryStep[] = [];
  for (const { header, records } of runs) {
    const { lesson, scene, change, node, recorded } = header;
    const parts = [file, lesson, scene, change, node && `Node ${node}`, recorded];
    const run: StoryRun = {
      title: parts.flatMap((part) => (part ? [escapeUnsafe(part)] : [])),
      programs: header.programs,
      sources: Object.entries(header.sources ?? {}).map(([title, source]) => ({ title, source })),
      records,
      from: steps.length,
    };
    told.push(run);
    const sentences = await sentencesOf(context, { header, records }, narration);
    for (const [index, record] of records.entries()) steps.push({ run, record, sentence: sentences[index] });
  }
  return { runs: told, steps };
}

async function sentencesOf(
  context: Context,
  { header, records }: RecordedRun,
  narration: Narration,
): Promise<(string | undefined)[]> {
  const { lesson, scene } = (await findScene(context, header)) ?? {};
  const past: TraceRecord[] = [];
  const trace: Trace = { records: past, over: false };
  const tell = createTeller(narration, trace);
  return records.map((record) => {
    past.push(record);
    const usual = tell(record);
    return (lesson && scene && remarkIn(lesson, scene, context, trace)) ?? usual;
  });
}

/** The lesson's remark. What a file says of a lesson need not fit that lesson. */
function remarkIn(lesson: Lesson, scene: Scene, { words }: Context, trace: Trace): string | undefined {
  try {
    return lessonRemark(lesson, scene, words.language, trace);
  } catch {
    return undefined;
  }
}

/** The scene that was recorded, if this version has it. A change has no remarks of its scene. */
async function findScene(
  { lessons, lessonEntries }: Context,
  { lesson: id, scene: sceneId, change }: RecordedRun['header'],
): Promise<{ lesson: Lesson; scene: Scene } | undefined> {
  const entry = change === undefined ? (await lessonEntries()).find((each) => each.id === id) : undefined;
  const lesson = entry && (await loadLesson(lessons, entry));
  const scene = lesson?.scenes.find((each) => each.id === sceneId);
  return lesson && scene && { lesson, scene };
}
