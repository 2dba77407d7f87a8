import { readFileSync } from 'node:fs';
import type { Scene } from '../../model/lesson.ts';
import { type Lack, type Recording, readRecording } from '../../model/recording.ts';

/** A recording that stands in for a scene, and why. */
export interface StandIn extends Recording {
  lack: Lack;
}

/** The folder of a lesson's recordings, in the lesson's. */
export const RECORDED = 'recorded/';

/** The file of a scene's recording, from the lesson's folder. */
export function recordingFile({ id }: Pick<Scene, 'id'>): string {
  return `${RECORDED}${id}.jsonl`;
}

/**
 * The recordings of those scenes that need what the running Node does not have, by id of the scene.
 *
 * @param folder of the lesson, with a slash at the end
 * @throws if a file is missing, so that the installation is damaged
 */
export async function findStandIns(scenes: readonly Scene[], folder: URL): Promise<ReadonlyMap<string, StandIn>> {
  const found = new Map<string, StandIn>();
  for (const scene of scenes) {
    const lack = scene.needs && (await lackOf(scene.needs));
    if (lack)
      found.set(scene.id, { ...readRecording(readFileSync(new URL(recordingFile(scene), folder), 'utf8')), lack });
  }
  return found;
}

/** The list of items is long, and most lessons need none that is new. */
async function lackOf(needs: readonly string[]): Promise<Lack | undefined> {
  const { findLack } = await import('../../runtime/lack.ts');
  return findLack(needs);
}
