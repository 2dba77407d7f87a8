import type { Key, KeyQuestion } from '../terminal/dialog.ts';
import type { Look } from '../view/look.ts';
import { paintText } from '../view/painter.ts';
import { keyBar } from '../view/screen/keys.ts';
import type { KeyWords } from '../words/keys.ts';

/** A key of a key bar: its name, what it does, and the value that it answers. */
export interface Shortcut<Value extends string = string> {
  phrase: KeyWords;
  value: Value;
}

/** The names of the arrow keys, by the signs for them. */
const ARROWS: Readonly<Record<string, string>> = { '←': 'Left', '→': 'Right' };

export function toKeys<Value extends string>(shortcuts: readonly Shortcut<Value>[]): Key<Value>[] {
  return shortcuts.map(({ phrase, value }) => ({ name: ARROWS[phrase.key] ?? phrase.key, value }));
}

function drawBar(shortcuts: readonly Shortcut[], look: Look): string {
  const phrases = shortcuts.map(({ phrase }) => phrase);
  return paintText(keyBar(phrases, look), look);
}

/** A key question with these keys. */
export function toKeyQuestion<Value extends string>(
  shortcuts: readonly Shortcut<Value>[],
  look: () => Look,
): Pick<KeyQuestion<Value>, 'bar' | 'keys'> {
  return { bar: () => drawBar(shortcuts, look()), keys: toKeys(shortcuts) };
}
