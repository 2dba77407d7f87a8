import type { Scene } from '../../src/model/lesson.ts';
import { type Recording, writeRecording } from '../../src/model/recording.ts';
import { RECORDED } from '../../src/play/scene/recordings.ts';
import type { Finding } from './finding.ts';
import type { Rule, Studied } from './studied.ts';

/** Scenes that not every Node can run and that have no recording, and recordings that are not of a scene as it is now. */
export const recordings: Rule = (studied) => {
  const { lesson, recordings: recorded } = studied;
  const known = new Set(lesson.scenes.filter(({ needs }) => needs).map(({ id }) => id));
  return [
    ...lesson.scenes.flatMap((scene) =>
      faultsOf(scene, studied).map((why) => ({ scene: scene.id, what: 'recording', why })),
    ),
    ...[...recorded.keys()]
      .filter((id) => !known.has(id))
      .map((id): Finding => ({ what: `${RECORDED}${id}`, why: 'is of no scene that needs one' })),
  ];
};

function faultsOf({ id, needs, programs }: Scene, { recordings: recorded, files }: Studied): string[] {
  const recording = recorded.get(id);
  if (!needs) return [];
  if (!recording) return ['is missing, although the scene needs what not every Node has'];
  const stale = programs.filter(({ file }) => recording.header.sources[file] !== files.get(file));
  return [
    ...stale.map(({ file }) => `was made of another ${file}`),
    ...(namesMachine(recording) ? ['names a folder'] : []),
  ];
}

/** Whether a folder of the machine stands in it, on which it was made. */
function namesMachine(recording: Recording): boolean {
  return /\/(?:home|root|tmp|usr|var|work)\//.test(writeRecording(recording));
}
