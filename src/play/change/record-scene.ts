import type { TraceRecord } from '../../model/record.ts';
import { runScene } from '../scene/scene.ts';
import type { ShowSceneOptions } from '../scene/show-options.ts';

/** Plays a scene without showing it, and returns its records. */
export async function recordScene(options: Omit<ShowSceneOptions, 'changed'>): Promise<readonly TraceRecord[]> {
  const { context, material, scene, all, dialog } = options;
  const { words, probe, env, signal } = context;
  const { lesson, folder } = material;
  const waiting = dialog?.showWait(
    (seconds) => `${words.change.before} ${context.look().glyphs.dot} ${words.waiting.seconds(seconds)}`,
  );
  const records: TraceRecord[] = [];
  try {
    for await (const moment of runScene({ lesson, scene, words, folder, probe, env, step: false, all, signal }))
      if (moment.kind === 'record') records.push(moment.record);
  } finally {
    waiting?.stop();
  }
  signal.throwIfAborted();
  return records;
}
