import type { Context } from '../../context/context.ts';
import { openDialog } from '../../context/open-dialog.ts';
import type { TraceRecord } from '../../model/record.ts';
import { StopBar } from '../../play/scene/stop-bar.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { WatchedSources } from './sources.ts';

/** Stops at the events of watched programs. */
export interface Stepping {
  /** Waits for the learner at an event or a crash; passes over everything else. */
  stop(record: TraceRecord): Promise<void>;
  /** Whether it waits for the learner at this moment. */
  isWaiting(): boolean;
  /** Lets everything run from now on: somebody wants it to end, and a program that stands still could not. */
  runOn(): void;
}

export function stepThrough(context: Context, sources: WatchedSources): Stepping {
  const { words } = context;
  const bar = new StopBar(context, dialogNow(context), {
    keys: { ...words.stop.keys, quit: words.watch.quit },
    help: words.watch.help,
    sources: (record) => {
      const file = record && sources.fileOf(record);
      return file ? [file] : [];
    },
  });
  let isWaiting = false;
  return {
    async stop(record) {
      bar.observe(record);
      if (record.type !== 'event' && record.type !== 'crash') return;
      isWaiting = true;
      await bar.stop(record);
      isWaiting = false;
    },
    isWaiting: () => isWaiting,
    runOn: () => bar.runOn(),
  };
}

/** Has the keyboard only while it asks: in between it is the programs' own. */
function dialogNow(context: Context): Pick<Dialog, 'askKey'> {
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
