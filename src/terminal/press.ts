import type { Key } from './dialog.ts';

/** A key that was pressed, and the line that readline has made of all keys by then. */
export interface Press {
  /** `Enter`, `Backspace`, `Tab`, `Escape`, `Up`, `Down`, or what it types, in small letters. */
  key: string;
  line: string;
}

/** What readline tells of a key. */
export interface Keypress {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl: boolean;
}

/** The keys that type nothing and mean something, by readline's names for them. */
const NAMED: ReadonlyMap<string | undefined, string> = new Map([
  ['return', 'Enter'],
  ['enter', 'Enter'],
  ['backspace', 'Backspace'],
  ['tab', 'Tab'],
  ['escape', 'Escape'],
  ['up', 'Up'],
  ['down', 'Down'],
]);

export function pressOf({ name, sequence = '', ctrl }: Keypress, line: string): Press {
  return { key: NAMED.get(name) ?? (ctrl ? '' : sequence.toLowerCase()), line };
}

/** What one of these keys answers; undefined for any other. */
export function answerOf<Value extends string>(keys: readonly Key<Value>[], key: string): Value | undefined {
  return keys.find(({ name }) => name === key)?.value;
}
