import type { Context } from '../../context/context.ts';
import { openDialog } from '../../context/open-dialog.ts';
import { KernelView } from '../../kernel/kernel-view.ts';
import type { TraceRecord } from '../../model/record.ts';
import { StopBar } from '../../play/scene/stop-bar.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { WatchRun } from '../../tracer/watch-run.ts';
import type { WatchedSources } from './sources.ts';

/** Stops watched programs at their events. */
export interface Stepper {
  /** Waits for a key at an event or a crash. Other records only pass. */
  stop(record: TraceRecord): Promise<void>;
  /** Whether it is waiting for a key now. */
  isWaiting(): boolean;
  /** Never stops again. A program that stands still could not end. */
  runOn(): void;
}

export function createStepper(context: Context, sources: WatchedSources, run: WatchRun): Stepper {
  const { words } = context;
  const kernel = new KernelView(() => run.header.programs);
  const bar = new StopBar(context, dialogPerQuestion(context), {
    keys: { ...words.stop.keys, quit: words.watch.quit },
    help: words.watch.help,
    sources: (record) => {
      const file = record && sources.fileOf(record);
      return file ? [file] : [];
    },
    kernel: () => kernel.read(),
    lookBack: context.isPlain ? undefined : (records) => showEarlier(context, run, sources, records),
  });
  let isWaiting = false;
  return {
    async stop(record) {
      bar.observe(record);
      kernel.observe(record);
      if (record.type !== 'event' && record.type !== 'crash') return;
      isWaiting = true;
      await bar.stop(record);
      isWaiting = false;
    },
    isWaiting: () => isWaiting,
    runOn: () => bar.runOn(),
  };
}

/** Shows what has happened so far, on a screen of its own. */
async function showEarlier(
  context: Context,
  { header }: WatchRun,
  sources: WatchedSources,
  records: readonly TraceRecord[],
): Promise<void> {
  const files = new Map(records.flatMap((record) => sources.fileOf(record) ?? []).map((file) => [file.title, file]));
  const run = { title: ['watch'], programs: header.programs, sources: [...files.values()] };
  const { lookBack } = await import('../../play/viewer/look-back.ts');
  const dialog = await openDialog(context, true);
  try {
    if (dialog.askAlone) await lookBack(context, dialog.askAlone, run, records);
  } finally {
    dialog.close();
  }
}

/** A dialog that has the keyboard only while it asks. Between two questions, the programs have it. */
function dialogPerQuestion(context: Context): Pick<Dialog, 'askKey'> {
  return {
    async askKey(keying) {
      const dialog = await openDialog(context, true);
      try {
        return await dialog.askKey(keying);
      } finally {
        dialog.close();
      }
    },
  };
}
