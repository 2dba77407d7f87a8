import { modelOf } from './alone.ts';
import { runBare } from './bare.ts';
import type { Folder } from './folder.ts';
import type { Limit } from './limit.ts';
import { playRound } from './play.ts';
import type { Stage } from './stage.ts';
import type { BareRun, Round, Studied } from './studied.ts';

/** One round in so many is held at each record; the second is the first of them. */
const STEPPING = 4;

/** Plays each scene of a lesson so many times, and runs its programs by plain Node. */
export async function study(folder: Folder, rounds: number, stage: Stage, limit: Limit): Promise<Studied> {
  const { lesson, files } = folder;
  const scenes = await Promise.all(
    lesson.scenes.map(async (scene): Promise<{ rounds: Round[]; bare: BareRun[] }> => {
      const paces = Array.from({ length: rounds }, (_, index) => (index % STEPPING === 1 ? 'step' : 'free'));
      const played = await Promise.all(paces.map((pace) => limit(() => playRound(folder, scene, pace, stage))));
      const model = modelOf(played);
      return { rounds: played, bare: model ? [await limit(() => runBare(folder, scene, model, stage))] : [] };
    }),
  );
  return {
    lesson,
    files,
    rounds: scenes.flatMap((scene) => scene.rounds),
    bare: scenes.flatMap((scene) => scene.bare),
  };
}
