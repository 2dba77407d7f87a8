import { inspect } from 'node:util';
import { MAX_INSPECTED_LENGTH, shorten, type Value, writeText } from '../model/value.ts';
import { primitiveText } from './facts.ts';
import { dataOf, keysOf, textOf } from './properties.ts';

/** Of a name or a text in a value, in UTF-16 units. */
export const LONGEST_NAME = 60;

/** Of an array, a map or a set. */
export const MOST_ITEMS = 16;

const OPTIONS = {
  depth: 0,
  breakLength: Number.POSITIVE_INFINITY,
  compact: true,
  customInspect: false,
  getters: false,
  maxArrayLength: MOST_ITEMS,
  maxStringLength: LONGEST_NAME,
} as const;

/** A value as `inspect` has it, which looks into nothing else for it. */
export function inspected(value: unknown): string {
  return inspect(value, OPTIONS);
}

/** Takes what is no object, or `null`. */
export function simple(value: unknown): Value {
  switch (typeof value) {
    case 'boolean':
      return { kind: 'boolean', value };
    case 'number':
      return { kind: 'number', value: inJson(value) ? value : (inspected(value) as 'NaN') };
    case 'string':
      return { kind: 'text', ...begun(value) };
    case 'bigint':
      return fromBigint(primitiveText(value));
    case 'symbol':
      return other(shorten(primitiveText(value), LONGEST_NAME));
    case 'function':
      return { kind: 'function', ...functionTexts(value) };
    case 'undefined':
      return { kind: 'undefined' };
    default:
      return { kind: 'null' };
  }
}

/** As much of a text as is told. */
function begun(text: string): { text: string; more: number } {
  return { text: text.slice(0, LONGEST_NAME), more: Math.max(0, text.length - LONGEST_NAME) };
}

function inJson(number: number): boolean {
  return Number.isFinite(number) && !Object.is(number, -0);
}

function fromBigint(digits: string): Value {
  return digits.endsWith(']') ? other(digits) : { kind: 'bigint', digits };
}

function functionTexts(value: object): { name: string; text: string } {
  const name = shorten(textOf(dataOf(value, 'name')) ?? '', LONGEST_NAME);
  if (!isSmall(value)) return { name, text: primitiveText(value) };
  const whole = inspected(value);
  // `{ [Function: once] called: false }` is `[Function: once]`.
  const text = /^\{ (\[.*?\]) /s.exec(whole)?.[1] ?? whole;
  return { name, text: text.slice(0, MAX_INSPECTED_LENGTH) };
}

export function other(text: string): Value {
  return { kind: 'other', text: text.slice(0, MAX_INSPECTED_LENGTH) };
}

/** Whether it has few properties of its own, and no long name. */
export function isSmall(value: object): boolean {
  return (
    keysOf(value, MOST_ITEMS + 1).length <= MOST_ITEMS && (textOf(dataOf(value, 'name')) ?? '').length <= LONGEST_NAME
  );
}

export function writtenKey(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${shorten(primitiveText(key), LONGEST_NAME)}]`;
  if (/^[A-Za-z_]\w*$/.test(key.slice(0, LONGEST_NAME))) return shorten(key, LONGEST_NAME);
  return writeText(begun(key));
}
