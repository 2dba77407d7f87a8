import type { Dialog } from '../../terminal/dialog.ts';
import type { Context } from '../context.ts';
import { Listing } from './listing.ts';

/** Lines of the story that are remembered: as many as a high window shows. */
const MOST_LINES = 80;

/** What a context has printed last, to be shown again where it went out of sight. */
export interface Recent {
  context: Context;
  lines: () => readonly string[];
  /** How many lines it has printed so far. */
  count: () => number;
  listing: Listing;
  /** Does something, and returns what it would have printed. */
  collect: <T>(act: () => T) => { value: T; lines: readonly string[] };
}

/** Makes a context that prints above what a dialog keeps in sight, and remembers what it printed last. */
export function remembering(context: Context, dialog: Dialog | undefined): Recent {
  const listing = new Listing();
  let recent: readonly string[] = [];
  let count = 0;
  let collected: string[] | undefined;
  return {
    context: {
      ...context,
      print(lines) {
        if (collected) {
          collected.push(...lines);
          return;
        }
        recent = [...recent, ...lines].slice(-MOST_LINES);
        count += lines.length;
        listing.add(lines.length);
        (dialog ?? context).print(lines);
      },
    },
    lines: () => recent,
    count: () => count,
    listing,
    collect(act) {
      const lines: string[] = [];
      collected = lines;
      try {
        return { value: act(), lines };
      } finally {
        collected = undefined;
      }
    },
  };
}
