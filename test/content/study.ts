import { applyCandidate, hasOnePlace, lessonOfChange } from '../../src/model/change.ts';
import type { Candidate, Change, Scene } from '../../src/model/lesson.ts';
import { diffLines } from '../../src/model/line-diff.ts';
import { findLack } from '../../src/runtime/lack.ts';
import { openProgramFolder } from '../../src/tracer/program-folder.ts';
import { modelOf } from './alone.ts';
import { runBare } from './bare.ts';
import { type Folder, isRun } from './folder.ts';
import type { Limit } from './limit.ts';
import { playRound } from './play.ts';
import type { Stage } from './stage.ts';
import type { BareRun, Round, Studied, StudiedCandidate } from './studied.ts';

/** One round in so many is held at each record; the second is the first of them. */
const STEPPING = 4;

/** Where there are fewer rounds, plain Node runs the scenes, but not the candidates of their changes. */
const THOROUGH = 4;

/** How lessons are played. */
export interface Playing {
  rounds: number;
  stage: Stage;
  limit: Limit;
}

/** Plays each scene of a lesson so many times, and each candidate of its changes half as often, and runs their programs by plain Node. */
export async function study(folder: Folder, playing: Playing): Promise<Studied> {
  const { lesson, files, starters, recordings } = folder;
  const played = Promise.all(lesson.scenes.map((scene) => studyScene(folder, scene, playing)));
  const candidates = Promise.all(lesson.scenes.map((scene) => studyChange(folder, scene, playing)));
  const scenes = await played;
  return {
    lesson,
    files,
    starters,
    recordings,
    rounds: scenes.flatMap((scene) => scene.rounds),
    bare: scenes.flatMap((scene) => scene.bare),
    candidates: (await candidates).flat(),
  };
}

async function studyScene(
  folder: Folder,
  scene: Scene,
  { rounds, stage, limit }: Playing,
  isBare = true,
): Promise<{ rounds: Round[]; bare: BareRun[] }> {
  const live = findLack(scene.needs ?? [])
    ? []
    : Array.from({ length: rounds }, (_, index) => (index % STEPPING === 1 ? 'step' : 'free'));
  // What was recorded has to tell the same, also where the scene can run.
  const paces: Round['pace'][] = folder.recordings.has(scene.id) ? [...live, 'recorded'] : live;
  const played = await Promise.all(paces.map((pace) => limit(() => playRound(folder, scene, pace, stage))));
  const model = modelOf(played);
  return { rounds: played, bare: model && isBare ? [await limit(() => runBare(folder, scene, model, stage))] : [] };
}

/** A candidate whose place is not to be found can't be played. */
async function studyChange(folder: Folder, scene: Scene, playing: Playing): Promise<StudiedCandidate[]> {
  const { change } = scene;
  const source = change && folder.files.get(change.file);
  if (change === undefined || source === undefined) return [];
  const placed = change.candidates.filter((candidate) => hasOnePlace(source, change, candidate));
  return await Promise.all(
    placed.map(async (candidate) => ({
      scene: scene.id,
      candidate,
      studied: await studyCandidate(folder, { ...scene, change }, candidate, playing),
    })),
  );
}

async function studyCandidate(
  { lesson, files }: Folder,
  scene: Scene & { change: Change },
  candidate: Candidate,
  playing: Playing,
): Promise<Studied> {
  const { file } = scene.change;
  const programs = new Map([...files].filter(([name]) => isRun(name)));
  const before = programs.get(file) ?? '';
  const source = applyCandidate(before, scene.change, candidate);
  programs.set(file, source);
  using changed = openProgramFolder(programs);
  const own = lessonOfChange(lesson, scene);
  const none = new Map<string, never>();
  const folder: Folder = { lesson: own.lesson, url: changed.url, files: programs, starters: none, recordings: none };
  const isBare = playing.rounds >= THOROUGH;
  const seen = await studyScene(folder, own.scene, { ...playing, rounds: Math.ceil(playing.rounds / 2) }, isBare);
  const added = new Map([[file, diffLines(before, source).added]]);
  return { ...folder, ...seen, added, candidates: [] };
}
