import type { TraceRecord } from '../../model/record.ts';
import { playScene } from '../scene/scene.ts';
import type { ShowOptions } from '../scene/show.ts';

/** Plays a scene of which only the records are needed. */
export async function playUnseen(options: Omit<ShowOptions, 'changed'>): Promise<readonly TraceRecord[]> {
  const { context, material, scene, all, dialog } = options;
  const { words, probe, env, signal } = context;
  const { lesson, folder } = material;
  const waiting = dialog?.wait(
    (seconds) => `${words.change.before} ${context.look().glyphs.dot} ${words.waiting.seconds(seconds)}`,
  );
  const records: TraceRecord[] = [];
  try {
    for await (const moment of playScene({ lesson, scene, words, folder, probe, env, step: false, all, signal }))
      if (moment.kind === 'record') records.push(moment.record);
  } finally {
    waiting?.stop();
  }
  signal.throwIfAborted();
  return records;
}
