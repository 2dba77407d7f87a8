/** A key of a key bar. `name` is `Enter`, `Backspace` or a character. */
export interface Key<Value extends string = string> {
  name: string;
  value: Value;
}

/** A pressed key, and the line that readline has after it. */
export interface KeyPress {
  /** `Enter`, `Backspace`, `Tab`, `Escape`, `Up`, `Down`, `Left`, `Right`, `PageUp`, `PageDown`, `Home`, `End`, or the typed text in lower case. */
  key: string;
  line: string;
}

/** A key as readline reports it. */
export interface ReadlineKey {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl: boolean;
}

/** The names of special keys, by readline's names. */
const NAMED: ReadonlyMap<string | undefined, string> = new Map([
  ['return', 'Enter'],
  ['enter', 'Enter'],
  ['backspace', 'Backspace'],
  ['tab', 'Tab'],
  ['escape', 'Escape'],
  ['up', 'Up'],
  ['down', 'Down'],
  ['left', 'Left'],
  ['right', 'Right'],
  ['pageup', 'PageUp'],
  ['pagedown', 'PageDown'],
  ['home', 'Home'],
  ['end', 'End'],
]);

export function toKeyPress({ name, sequence = '', ctrl }: ReadlineKey, line: string): KeyPress {
  return { key: NAMED.get(name) ?? (ctrl ? '' : sequence.toLowerCase()), line };
}

/** The value of a key. Undefined if it is none of these keys. */
export function valueOfKey<Value extends string>(keys: readonly Key<Value>[], key: string): Value | undefined {
  return keys.find(({ name }) => name === key)?.value;
}
