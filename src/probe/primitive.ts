import { inspect } from 'node:util';
import { MAX_INSPECTED_LENGTH, shorten, type Value, writeText } from '../model/value.ts';
import { formatPrimitive } from './error-facts.ts';
import { asString, firstKeysOf, readData } from './properties.ts';

/** The longest name or text inside a value, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 60;

/** The most items of an array, a map or a set. */
export const MAX_ITEMS = 16;

const OPTIONS = {
  depth: 0,
  breakLength: Number.POSITIVE_INFINITY,
  compact: true,
  customInspect: false,
  getters: false,
  maxArrayLength: MAX_ITEMS,
  maxStringLength: MAX_TEXT_LENGTH,
} as const;

/** Writes a value with `inspect`, but nothing inside it. */
export function inspectShallow(value: unknown): string {
  return inspect(value, OPTIONS);
}

/** Captures a value that is not an object, or `null`. */
export function capturePrimitive(value: unknown): Value {
  switch (typeof value) {
    case 'boolean':
      return { kind: 'boolean', value };
    case 'number':
      return { kind: 'number', value: isInJson(value) ? value : (inspectShallow(value) as 'NaN') };
    case 'string':
      return { kind: 'text', ...beginningOf(value) };
    case 'bigint':
      return captureBigint(formatPrimitive(value));
    case 'symbol':
      return otherValue(shorten(formatPrimitive(value), MAX_TEXT_LENGTH));
    case 'function':
      return { kind: 'function', ...functionTexts(value) };
    case 'undefined':
      return { kind: 'undefined' };
    default:
      return { kind: 'null' };
  }
}

/** The part of a text that is reported. */
function beginningOf(text: string): { text: string; more: number } {
  return { text: text.slice(0, MAX_TEXT_LENGTH), more: Math.max(0, text.length - MAX_TEXT_LENGTH) };
}

function isInJson(number: number): boolean {
  return Number.isFinite(number) && !Object.is(number, -0);
}

function captureBigint(digits: string): Value {
  return digits.endsWith(']') ? otherValue(digits) : { kind: 'bigint', digits };
}

function functionTexts(value: object): { name: string; text: string } {
  const name = shorten(asString(readData(value, 'name')) ?? '', MAX_TEXT_LENGTH);
  if (!isSmall(value)) return { name, text: formatPrimitive(value) };
  const whole = inspectShallow(value);
  // Of `{ [Function: once] called: false }`, only `[Function: once]`.
  const text = /^\{ (\[.*?\]) /s.exec(whole)?.[1] ?? whole;
  return { name, text: text.slice(0, MAX_INSPECTED_LENGTH) };
}

export function otherValue(text: string): Value {
  return { kind: 'other', text: text.slice(0, MAX_INSPECTED_LENGTH) };
}

/** Whether an object has few properties of its own and no long name. */
export function isSmall(value: object): boolean {
  return (
    firstKeysOf(value, MAX_ITEMS + 1).length <= MAX_ITEMS &&
    (asString(readData(value, 'name')) ?? '').length <= MAX_TEXT_LENGTH
  );
}

export function formatKey(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${shorten(formatPrimitive(key), MAX_TEXT_LENGTH)}]`;
  if (/^[A-Za-z_]\w*$/.test(key.slice(0, MAX_TEXT_LENGTH))) return shorten(key, MAX_TEXT_LENGTH);
  return writeText(beginningOf(key));
}
