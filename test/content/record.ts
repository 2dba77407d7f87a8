/**
 * Records the scenes that need what not every supported Node has, for the Nodes that lack it. Run it by a Node that has all of it:
 *
 *   record.ts [lesson]…
 */
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Scene } from '../../src/model/lesson.ts';
import { type Recording, writeRecording } from '../../src/model/recording.ts';
import { RECORDED, recordingFile } from '../../src/play/scene/recordings.ts';
import { findLack } from '../../src/runtime/lack.ts';
import { type Folder, folderNames, openFolder } from './folder.ts';
import { playRound } from './play.ts';
import { type Stage, setStage } from './stage.ts';

const LESSONS = pathToFileURL(`${fileURLToPath(new URL('../../lessons', import.meta.url))}/`);

/**
 * Plays a scene once, on the running Node.
 *
 * @throws Error if that lacks something, or the scene does not come to its end
 */
async function record(folder: Folder, scene: Scene, stage: Stage): Promise<Recording> {
  const lack = findLack(scene.needs ?? []);
  if (lack) throw new Error(`${scene.id}: Node ${process.version} has no ${lack.names.join(', ')}`);
  const { header, records, failure, missing } = await playRound(folder, scene, 'free', stage);
  if (!header || failure !== undefined || missing) throw new Error(`${scene.id}: ${failure ?? `no ${missing}`}`);
  return {
    header: {
      ...header,
      recorded: new Date().toISOString().slice(0, 10),
      sources: Object.fromEntries(scene.programs.map(({ file }) => [file, folder.files.get(file) ?? ''])),
    },
    records: records.map(({ say: _told, ...told }) => told),
  };
}

const wanted = process.argv.slice(2);
await using stage = await setStage();
for (const name of await folderNames(LESSONS)) {
  const folder = await openFolder(LESSONS, name);
  if (wanted.length > 0 && !wanted.includes(folder.lesson.id)) continue;
  for (const scene of folder.lesson.scenes.filter(({ needs }) => needs !== undefined)) {
    await mkdir(new URL(RECORDED, folder.url), { recursive: true });
    await writeFile(new URL(recordingFile(scene), folder.url), writeRecording(await record(folder, scene, stage)));
    console.log(`recorded ${folder.lesson.id} ${scene.id}`);
  }
}
