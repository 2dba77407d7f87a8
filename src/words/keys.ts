/** A key of the key bar: what to press, and what it does. */
export interface KeyWords {
  /** As on the keyboard: `Enter`, `s`, … */
  key: string;
  does: string;
}

export function key(name: string, does: string): KeyWords {
  return { key: name, does };
}
