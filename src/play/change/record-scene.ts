import type { TraceRecord } from '../../model/record.ts';
import type { ShowSceneOptions } from '../scene/show-options.ts';
import { runUnseen } from '../scene/unseen-run.ts';

/** Plays a scene without showing it, and returns its records. */
export async function recordScene(options: Omit<ShowSceneOptions, 'changed'>): Promise<readonly TraceRecord[]> {
  const { context, material, scene, all, dialog } = options;
  const { words } = context;
  const waiting = dialog?.showWait(
    (seconds) => `${words.change.before} ${context.look().glyphs.dot} ${words.waiting.seconds(seconds)}`,
  );
  try {
    return (await runUnseen(context, material, scene, all)).trace.records;
  } finally {
    waiting?.stop();
  }
}
