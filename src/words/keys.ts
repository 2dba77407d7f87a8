/** The words of a key: its name, and what it does. */
export interface KeyWords {
  /** Its name on the keyboard: `Enter`, `s`, … */
  key: string;
  does: string;
}

export function key(name: string, does: string): KeyWords {
  return { key: name, does };
}
