import type { Context } from '../../context/context.ts';
import type { Scene } from '../../model/lesson.ts';
import type { Trace, TraceHeader } from '../../model/record.ts';
import type { Material } from './material.ts';
import { runScene } from './scene.ts';

/** A scene that was played without being shown. */
export interface UnseenRun {
  header: TraceHeader;
  trace: Trace;
  /** Whether what it waits for did not come. */
  isStuck: boolean;
}

/**
 * Plays a scene without stops and without showing it.
 *
 * @throws the reason of the context's signal if that is aborted
 */
export async function runUnseen(
  context: Context,
  { lesson, folder, standIns }: Material,
  scene: Scene,
  all = false,
): Promise<UnseenRun> {
  const { words, probe, env, signal } = context;
  let header: TraceHeader | undefined;
  let trace: Trace | undefined;
  let isStuck = false;
  const recording = standIns.get(scene.id);
  const options = { lesson, scene, words, folder, probe, env, recording, step: false, all, signal };
  for await (const moment of runScene(options)) {
    if (moment.kind === 'begin') header = moment.header;
    else trace = moment.trace;
    if (moment.kind === 'stuck') isStuck = true;
  }
  signal.throwIfAborted();
  if (!header || !trace) throw new Error(`The scene ${scene.id} was not played`);
  return { header, trace, isStuck };
}
