import { once } from 'node:events';
import type { Scene } from '../../model/lesson.ts';
import { json } from '../../view/json.ts';
import type { Context } from '../context.ts';
import { playScene } from '../scene.ts';
import type { Material } from './material.ts';

/** Writes a scene's trace as JSON Lines. Says whether the scene got stuck. */
export async function writeTrace(context: Context, material: Material, scene: Scene, all: boolean): Promise<boolean> {
  let isStuck = false;
  const write = async (line: object): Promise<void> => {
    if (!context.stdout.write(`${json(line)}\n`)) await once(context.stdout, 'drain', context);
  };
  const moments = playScene({
    lesson: material.lesson,
    scene,
    language: context.language,
    folder: new URL(`${material.entry.folder}/`, context.lessons),
    probe: context.probe,
    env: context.env,
    step: false,
    all,
    signal: context.signal,
  });
  for await (const moment of moments) {
    context.signal.throwIfAborted();
    if (moment.kind === 'begin') await write(moment.header);
    if (moment.kind === 'record') await write(moment.record);
    if (moment.kind === 'stuck') isStuck = true;
  }
  return isStuck;
}
