import type { Key } from './press.ts';
import type { LinesAbove, Prompt } from './prompt.ts';

export type { Key } from './press.ts';
export type { LinesAbove } from './prompt.ts';

/** Rows that a question for a key takes: an empty row, up to two lines of keys, and the row of the cursor. */
export const KEY_ROWS = 4;

/** An item of a list. */
export interface ListItem {
  value: string;
  /** Painted lines. They leave room for the pointer's two columns. */
  lines: readonly string[];
  /** Shown below the list while this item is picked. */
  about?: readonly string[];
  /** The fold that it is in: the left arrow shuts it. */
  fold?: string;
  /** Set for what stands for a shut fold: Enter and the right arrow open it, and there is no answer of this value. */
  opens?: string;
}

/** A heading or an empty line between items. */
export interface ListGap {
  gap: string;
}

/** What of a list is out of sight at one of its ends. */
export interface HiddenPart {
  side: 'above' | 'below';
  items: readonly ListItem[];
  /** Above: the heading of the first item in sight, if it is out of sight itself. */
  heading?: string | undefined;
}

/** A question with a list to choose from. */
export interface ListQuestion {
  above?: LinesAbove;
  /** The question, painted. Empty if it stands above. */
  ask: string;
  /** The items that match the search term, with those folds open. Without a search, or folds, always the same ones. */
  items: (term: string, open: ReadonlySet<string>) => readonly (ListItem | ListGap)[];
  /** The folds that are open at first. Default: none. */
  open?: readonly string[];
  /** Whether typing searches. */
  search: boolean;
  /** Shown if no item matches. */
  nothing?: string;
  /** Makes the row at the end of a list that goes on out of sight. Default: there is none. */
  end?: (hidden: HiddenPart) => string;
  /** How many rows that were printed before the list stay in sight, unless the window is low. */
  rowsBefore?: number;
  /** The names of the keys, painted. */
  keys: string;
  /** The same while something is searched for. Default: as else. */
  searchKeys?: string;
  /** Keys that also answer. */
  also?: readonly Key[];
  /** The value of the item that is picked at first. */
  first?: string;
  /** Set for a quiz question. Its items have numbers, and none is picked at first. */
  question?: {
    /** Shown for Enter while none is picked. */
    nudgeLine: string;
    /** Whether it has just come up. Then keys that were pressed before it could be seen are ignored. */
    isNew: boolean;
  };
}

/** A question that is answered with one key. */
export interface KeyQuestion<Value extends string = string> {
  /** Stays at the bottom of the screen until the next question. */
  above?: LinesAbove;
  /** The names of the keys, painted. */
  bar: () => string;
  keys: readonly Key<Value>[];
  /** Whether it has just come up. Then keys that were pressed before it could be seen are ignored. */
  isNew?: boolean;
  /** The lines that were printed last. They are drawn again if a resize moved them out of sight. */
  recent?: (() => readonly string[]) | undefined;
}

/** A question that is answered with a line of text. */
export interface TextQuestion {
  above?: LinesAbove;
  /** Shown before the typed text. */
  ask: string;
  /** The names of the keys, painted. */
  keys: () => string;
  /** Whether it has just come up. */
  isNew: boolean;
}

export interface WaitIndicator {
  stop(): void;
}

/**
 * Asks the learner. There are two kinds of dialog: prompts that are redrawn, and plain lines for a terminal or a screen reader that
 * cannot redraw. Every question rejects with the signal's reason once the signal is aborted.
 */
export interface Dialog {
  /** Whether questions are erased once they are answered. Then the caller prints what should remain. Plain lines remain anyway. */
  readonly isDrawn: boolean;
  /** The number of rows of the terminal. Infinity if it is not known. */
  rows(): number;
  /** Waits for one of the keys, and returns its value. */
  askKey<Value extends string>(keying: KeyQuestion<Value>): Promise<Value>;
  /** Asks with a list, and returns the value of an item or a key. The list is made anew for each drawing. */
  askChoice(choosing: () => ListQuestion): Promise<string>;
  /** Asks for a line of text. */
  askText(typing: TextQuestion): Promise<string>;
  /**
   * Runs a prompt that has the whole window to itself: what was there before is there again afterwards. Undefined where nothing can be drawn
   * again.
   */
  readonly askAlone?: <Own, Value extends string>(prompt: Prompt<Own, Value>) => Promise<Value>;
  /** Shows that something is awaited until the indicator is stopped. `text` gets the whole seconds since then. */
  showWait(text: (seconds: number) => string): WaitIndicator;
  /** Leaves the terminal to another program while `act` runs. */
  lendTerminal<T>(act: () => Promise<T>): Promise<T>;
  /** Prints lines above the footer. */
  print(lines: readonly string[]): void;
  /** Erases the footer, before others print. */
  eraseFooter(): void;
  close(): void;
}
