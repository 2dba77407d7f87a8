import { type Entry, isItem, itemNumbered, numberAt } from './choices.ts';
import type { Choosing, Keying, Typing } from './dialog.ts';
import { answerOf } from './press.ts';

/** A question as lines that stay: what is printed, and what a line answers that is typed. */
export interface PlainQuestion<Value extends string = string> {
  lines: readonly string[];
  /** What a line without spaces around it answers; undefined for one that answers nothing. */
  answer(typed: string): Value | undefined;
  /** Said to a line that answers nothing. */
  unknown: string;
}

/** What is said to whoever types. */
export interface PlainWords {
  /** To an answer that is none of those possible. */
  unknown: string;
  /** What may be answered where there are so many items. */
  number: (count: number) => string;
}

/** Keys, each typed as a line: an empty one is Enter. */
export function plainKeys<Value extends string>(
  { above, bar, keys }: Keying<Value>,
  { unknown }: PlainWords,
): PlainQuestion<Value> {
  return {
    lines: [...(above?.(Number.POSITIVE_INFINITY) ?? []), '', bar()],
    answer: (typed) => answerOf(keys, keyTyped(typed)),
    unknown,
  };
}

/** A list: its items are typed by their numbers, or as what they answer. */
export function plainList({ above, ask, items, keys, question }: Choosing, { number }: PlainWords): PlainQuestion {
  const entries = items('');
  const also = question?.also ?? [];
  const said = number(entries.filter(isItem).length);
  return {
    lines: [
      ...(above?.(Number.POSITIVE_INFINITY) ?? []),
      ...(ask === '' ? [] : [ask]),
      ...entries.flatMap((entry, index) => numbered(entry, numberAt(entries, index))),
      '',
      `  ${said}`,
      ...(also.length > 0 ? [keys] : []),
    ],
    answer(typed) {
      const item = itemNumbered(entries, typed) ?? entries.filter(isItem).find(({ value }) => value === typed);
      return item?.value ?? (typed === '' ? undefined : answerOf(also, keyTyped(typed)));
    },
    unknown: said,
  };
}

/** A line of text: any is an answer. */
export function plainText({ above, keys }: Typing, { unknown }: PlainWords): PlainQuestion {
  return {
    lines: [...(above?.(Number.POSITIVE_INFINITY) ?? []), '', keys()],
    answer: (typed) => typed,
    unknown,
  };
}

function keyTyped(typed: string): string {
  return typed === '' ? 'Enter' : typed.toLowerCase();
}

function numbered(entry: Entry, number: number): string[] {
  if (!isItem(entry)) return [entry.gap];
  const [head = '', ...more] = entry.lines;
  return [`${String(number).padStart(3)} ${head}`, ...more.map((line) => `    ${line}`)];
}
