import type { Context } from '../../context/context.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ReplayedRun } from '../../view/screen/replay.ts';
import { replayPrompt } from './replay-prompt.ts';

/** Shows the records of a run that goes on, from the one before the last, until the reader has seen enough. */
export async function lookBack(
  context: Pick<Context, 'words' | 'look'>,
  askAlone: NonNullable<Dialog['askAlone']>,
  run: Omit<ReplayedRun, 'records'>,
  records: readonly TraceRecord[],
): Promise<void> {
  const whole = { ...run, records, from: 0 };
  const steps = records.map((record) => ({ run: whole, record, sentence: record.say }));
  const leave = context.words.show.back;
  await askAlone(replayPrompt({ runs: [whole], steps }, context, { at: records.length - 2, leave }));
}
