import { isItem, itemByNumber, itemNumberAt, type ListEntry } from './choices.ts';
import type { KeyQuestion, ListQuestion, TextQuestion } from './dialog.ts';
import { valueOfKey } from './press.ts';

/** A question of a line dialog. */
export interface PlainQuestion<Value extends string = string> {
  lines: readonly string[];
  /** The value of a typed line, which has no spaces around it. Undefined if it is no answer. */
  answer(typed: string): Value | undefined;
  /** Printed for a line that is no answer. */
  unknown: string;
}

export interface PlainWords {
  /** Printed for a line that is no answer. */
  unknown: string;
  /** Says which answers a list with so many items takes. */
  number: (count: number) => string;
}

/** A key question: each key is typed as a line. An empty line is Enter. */
export function plainKeyQuestion<Value extends string>(
  { above, bar, keys }: KeyQuestion<Value>,
  { unknown }: PlainWords,
): PlainQuestion<Value> {
  return {
    lines: [...(above?.(Number.POSITIVE_INFINITY) ?? []), '', bar()],
    answer: (typed) => valueOfKey(keys, keyTyped(typed)),
    unknown,
  };
}

/** A list question: an item is typed by its number or its value. */
export function plainListQuestion(
  { above, ask, items, keys, also = [] }: ListQuestion,
  { number }: PlainWords,
): PlainQuestion {
  const entries = items('', new Set());
  const hint = number(entries.filter(isItem).length);
  return {
    lines: [
      ...(above?.(Number.POSITIVE_INFINITY) ?? []),
      ...(ask === '' ? [] : [ask]),
      ...entries.flatMap((entry, index) => numbered(entry, itemNumberAt(entries, index))),
      '',
      `  ${hint}`,
      ...(also.length > 0 ? [keys] : []),
    ],
    answer(typed) {
      const item = itemByNumber(entries, typed) ?? entries.filter(isItem).find(({ value }) => value === typed);
      return item?.value ?? (typed === '' ? undefined : valueOfKey(also, keyTyped(typed)));
    },
    unknown: hint,
  };
}

/** A text question: any line is an answer. */
export function plainTextQuestion({ above, keys }: TextQuestion, { unknown }: PlainWords): PlainQuestion {
  return {
    lines: [...(above?.(Number.POSITIVE_INFINITY) ?? []), '', keys()],
    answer: (typed) => typed,
    unknown,
  };
}

function keyTyped(typed: string): string {
  return typed === '' ? 'Enter' : typed.toLowerCase();
}

function numbered(entry: ListEntry, number: number): string[] {
  if (!isItem(entry)) return [entry.gap];
  const [head = '', ...more] = entry.lines;
  return [`${String(number).padStart(3)} ${head}`, ...more.map((line) => `    ${line}`)];
}
