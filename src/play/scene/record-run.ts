import { readFileSync } from 'node:fs';
import type { TraceRecorder } from '../../context/trace-recorder.ts';
import type { SceneEvent, SceneOptions } from './scene.ts';

/** Writes a run of a scene to a trace file, if there is one. `folder`: of its programs, with a slash at the end. */
export function recordSceneEvent(
  recorder: TraceRecorder | undefined,
  event: SceneEvent,
  { scene, folder }: Pick<SceneOptions, 'scene' | 'folder'>,
): void {
  if (event.kind === 'begin') {
    recorder?.begin(event.header);
    for (const { file } of recorder ? scene.programs : [])
      recorder?.source(file, readFileSync(new URL(file, folder), 'utf8'));
  }
  if (event.kind === 'record') recorder?.record(event.record);
}
