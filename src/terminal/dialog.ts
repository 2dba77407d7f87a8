/** One of the things that a learner can pick. */
export interface Item {
  value: string;
  /** One line, painted; narrower than the terminal by the pointer's two columns. */
  lines: readonly string[];
  /** Said below the list while this is the one. */
  about?: readonly string[];
}

/** A heading or an empty line between items. */
export interface Gap {
  gap: string;
}

export interface Choosing {
  /** What is asked, painted. */
  ask: string;
  /** The items that fit what was typed; the same for any text where there is no search. */
  items: (term: string) => readonly (Item | Gap)[];
  /** Whether typing searches. */
  search: boolean;
  /** Said where no item fits. */
  nothing?: string;
  /** What keys there are, painted. */
  keys: string;
  /** Value of the item to begin at. */
  first?: string;
  /** Keys that answer at once; only where there is no search. */
  shortcuts?: readonly Key[];
}

/** A key of a key bar. `name` is `Enter` or a character. */
export interface Key {
  name: string;
  value: string;
}

export interface Waiting {
  stop(): void;
}

/**
 * How the learner is asked. There are two: prompts that are drawn and redrawn, and lines for a terminal or a reader that can't. What
 * they ask leaves no trace on the screen; whoever asked prints what came of it.
 *
 * All of them reject with the reason of the signal once it is aborted.
 */
export interface Dialog {
  /** Waits for one of the keys; `bar` is what keys there are, painted. */
  key(bar: string, keys: readonly Key[]): Promise<string>;
  choose(choosing: Choosing): Promise<string>;
  /** A line of text. */
  type(ask: string, keys: string): Promise<string>;
  /** Shows that something is awaited, and for how long, until it is stopped. `text` gets whole seconds. */
  wait(text: (seconds: number) => string): Waiting;
  /** Leaves the terminal to another program while that runs. */
  aside<T>(act: () => Promise<T>): Promise<T>;
  close(): void;
}
