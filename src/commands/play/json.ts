import { once } from 'node:events';
import type { Context } from '../../context/context.ts';
import { traceLine } from '../../context/format.ts';
import { prepareToRun } from '../../context/prepare.ts';
import { applyCandidate, findWanted, lessonOfChange } from '../../model/change.ts';
import type { TraceLine } from '../../model/documents.ts';
import type { Lesson, LessonEntry, Scene } from '../../model/lesson.ts';
import { writeRecord } from '../../model/record.ts';
import type { Recording } from '../../model/recording.ts';
import { loadMaterial, type Material, placedScenes } from '../../play/scene/material.ts';
import { recordSceneEvent } from '../../play/scene/record-run.ts';
import { runScene } from '../../play/scene/scene.ts';
import { openProgramFolder } from '../../tracer/program-folder.ts';
import type { PlayMode } from './play-mode.ts';

/** Writes a lesson's trace as JSON Lines, scene by scene. Returns whether all scenes came to their end. */
export async function playLessonAsJson(context: Context, entry: LessonEntry, mode: PlayMode): Promise<boolean> {
  await prepareToRun(context);
  const material = await loadMaterial(context, entry);
  let isComplete = true;
  for await (const placed of placedScenes(material)) {
    if (await writeTrace(context, placed.material, placed.scene, mode)) isComplete = false;
    if (await writeChangedTrace(context, placed.material, placed.scene, mode)) isComplete = false;
  }
  return isComplete;
}

interface PlayedRun extends PlayMode {
  lesson: Lesson;
  scene: Scene;
  change?: string;
  folder: URL;
  recording?: Recording | undefined;
}

/** Writes a scene's trace. Returns whether the scene got stuck. */
async function writeTrace(context: Context, material: Material, scene: Scene, mode: PlayMode): Promise<boolean> {
  const { lesson, folder, standIns } = material;
  return await writeRun(context, { ...mode, lesson, scene, folder, recording: standIns.get(scene.id) });
}

/** Writes the trace of a scene's change, if it has one. The wanted candidate runs. Returns whether the run got stuck. */
async function writeChangedTrace(
  context: Context,
  { lesson, sources }: Material,
  scene: Scene,
  mode: PlayMode,
): Promise<boolean> {
  const { change } = scene;
  const wanted = change && findWanted(change);
  if (!wanted) return false;
  const changed = lessonOfChange(lesson, scene);
  using folder = openProgramFolder(sources);
  folder.write(change.file, applyCandidate(sources.get(change.file) ?? '', change, wanted));
  return await writeRun(context, { ...mode, ...changed, change: wanted.id, folder: folder.url });
}

async function writeRun(context: Context, played: PlayedRun): Promise<boolean> {
  let isStuck = false;
  const writeLine = async (line: TraceLine): Promise<void> => {
    if (!context.stdout.write(`${traceLine(line)}\n`)) await once(context.stdout, 'drain', context);
  };
  const { words, probe, env, signal } = context;
  for await (const moment of runScene({ ...played, words, probe, env, step: false, signal })) {
    context.signal.throwIfAborted();
    recordSceneEvent(played.recorder, moment, played);
    if (moment.kind === 'begin') await writeLine(moment.header);
    if (moment.kind === 'record') await writeLine(writeRecord(moment.record));
    if (moment.kind === 'stuck') isStuck = true;
  }
  return isStuck;
}
