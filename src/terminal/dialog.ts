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

/**
 * What stands above a prompt, in at most so many rows where that can be. Made anew for each size that the terminal takes and, above a
 * list, for each item that is picked.
 */
export type Above = (rows: number, picked?: string) => readonly string[];

export interface Choosing {
  above?: Above;
  /** What is asked, painted; nothing where it stands above. */
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
  /** A question: its items have numbers, and none is picked at first. */
  question?: {
    /** Said to an Enter while none is picked. */
    nudge: string;
    /** Keys that answer too. */
    also: readonly Key[];
    /** Whether it has just come up: keys that were pressed before it could be seen are not for it. */
    isNew: boolean;
  };
}

/** A key of a key bar. `name` is `Enter`, `Backspace` or a character. */
export interface Key<Value extends string = string> {
  name: string;
  value: Value;
}

export interface Keying<Value extends string = string> {
  /** Stays below the story until something else is asked. */
  above?: Above;
  /** What keys there are, painted. */
  bar: () => string;
  keys: readonly Key<Value>[];
  /** Whether it has just come up: keys that were pressed before it could be seen are not for it. */
  isNew?: boolean;
  /** What was printed last: drawn again where another size of the terminal took it out of sight. */
  recent?: (() => readonly string[]) | undefined;
}

export interface Typing {
  above?: Above;
  /** Stands where the learner types. */
  ask: string;
  /** What keys there are, painted. */
  keys: () => string;
  /** Whether it has just come up. */
  isNew: boolean;
}

export interface Waiting {
  stop(): void;
}

/**
 * How the learner is asked. There are two: prompts that are drawn and redrawn, and lines for a terminal or a reader that can't.
 *
 * All of them reject with the reason of the signal once it is aborted.
 */
export interface Dialog {
  /** Whether what is asked is drawn, and erased once it is answered: whoever asked prints what is to remain. Lines remain anyway. */
  readonly isDrawn: boolean;
  /** How many rows the terminal has; endless where nothing tells. */
  rows(): number;
  /** Waits for one of the keys. */
  key<Value extends string>(keying: Keying<Value>): Promise<Value>;
  /** What there is to choose from is made anew for each drawing. */
  choose(choosing: () => Choosing): Promise<string>;
  /** A line of text. */
  type(typing: Typing): Promise<string>;
  /** Shows that something is awaited, and for how long, until it is stopped. `text` gets whole seconds. */
  wait(text: (seconds: number) => string): Waiting;
  /** Leaves the terminal to another program while that runs. */
  aside<T>(act: () => Promise<T>): Promise<T>;
  /** Prints lines above what stays in sight from one key to the next. */
  print(lines: readonly string[]): void;
  /** Lets nothing stay in sight any more: before others print. */
  eraseRest(): void;
  close(): void;
}
