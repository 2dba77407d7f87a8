import process from 'node:process';
import type { Context } from '../../context/context.ts';
import { prepareToRun } from '../../context/prepare.ts';
import { requireLesson } from '../../context/require-entry.ts';
import { showWaiting } from '../../context/show-waiting.ts';
import type { Trace } from '../../model/record.ts';
import { loadMaterial, placedScenes } from '../../play/scene/material.ts';
import { runUnseen } from '../../play/scene/unseen-run.ts';
import { escapeUnsafe } from '../../view/safe.ts';

/** The lesson whose notes are written. */
const LESSON = 'notes';

/**
 * Runs the scenes of the lesson, and prints the notes that are made from these runs. Returns whether all scenes came to their end; what one
 * of them did not show is missing in the notes, and a line on stderr says so.
 *
 * @throws if a program could not be started; TemporaryFolderError
 */
export async function printNotes(context: Context): Promise<boolean> {
  await prepareToRun(context);
  const material = await loadMaterial(context, await requireLesson(context, LESSON));
  const { notes } = material.texts;
  if (!notes) throw new Error(`The lesson ${LESSON} has no notes`);
  const traces = new Map<string, Trace>();
  const stuck: string[] = [];
  let node = '';
  const { words } = context;
  const { length: count } = material.lesson.scenes;
  // Where the notes go into a file, there is nothing else to be seen until they are written.
  if (!context.isInteractive && isTerminal(context.stderr)) context.complain(words.notes.wait);
  const waiting = showWaiting(context, () => words.notes.running(Math.min(traces.size + 1, count), count));
  try {
    for await (const { material: placed, scene } of placedScenes(material)) {
      const { header, trace, isStuck } = await runUnseen(context, placed, scene);
      traces.set(scene.id, trace);
      node = header.node;
      if (isStuck) stuck.push(scene.id);
    }
  } finally {
    waiting.stop();
  }
  const { platform } = process;
  const page = notes({ traces, node, platform, sources: material.sources });
  context.print(page.trimEnd().split('\n').map(escapeUnsafe));
  if (stuck.length > 0) context.complain(words.notes.stuck(stuck));
  return stuck.length === 0;
}

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}
