import type { Trace } from '../../model/record.ts';
import { limitsAfter } from '../change/changed-run.ts';
import { recordSceneEvent } from './record-run.ts';
import { rejectOnAbort } from './reject-on-abort.ts';
import { runScene, type SceneEvent } from './scene.ts';
import type { ShowSceneOptions } from './show-options.ts';
import { awaitedText } from './silence.ts';

/** Runs a scene, and yields what happens in it. While nothing happens, the learner sees what is awaited. */
export async function* awaitedEvents(options: ShowSceneOptions): AsyncGenerator<SceneEvent, void, undefined> {
  const { context, material, scene, all, dialog, changed, recorder } = options;
  const folder = changed?.folder ?? material.folder;
  const events = runScene({
    lesson: material.lesson,
    scene,
    change: changed?.id,
    words: context.words,
    folder,
    recording: changed ? undefined : material.standIns.get(scene.id),
    probe: context.probe,
    env: context.env,
    step: dialog !== undefined,
    all,
    limits: changed && limitsAfter(changed.before),
    signal: context.signal,
  });
  let trace: Trace = { records: [], over: false };
  const abort = rejectOnAbort(context.signal);
  try {
    for (;;) {
      const next = await showWaitFor(Promise.race([events.next(), abort.rejected]), trace, options);
      if (next.done) return;
      recordSceneEvent(recorder, next.value, { scene, folder });
      if (next.value.kind !== 'begin') trace = next.value.trace;
      yield next.value;
    }
  } finally {
    abort.dispose();
    await events.return();
  }
}

async function showWaitFor<T>(
  next: Promise<T>,
  trace: Trace,
  { context, scene, dialog }: ShowSceneOptions,
): Promise<T> {
  const { words, look } = context;
  const what = awaitedText(scene, trace, words);
  const waiting = dialog?.showWait((seconds) => `${what} ${look().glyphs.dot} ${words.waiting.seconds(seconds)}`);
  try {
    return await next;
  } finally {
    waiting?.stop();
  }
}
