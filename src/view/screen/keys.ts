import type { KeyWords } from '../../words/keys.ts';
import { lineWidth } from '../fit.ts';
import { flow } from '../flow.ts';
import type { Look } from '../look.ts';
import { typed } from '../prose.ts';
import { inRole, joined, type Line } from '../span.ts';

const INDENT = 2;

/** The keys that can be pressed now and what they do, in as many lines as it takes; what parts two of them begins no line. */
export function keyBar(keys: readonly KeyWords[], look: Look): Line[] {
  const { columns, glyphs } = look;
  const between = inRole('quiet', ` ${glyphs.dot} `);
  const lines: Line[] = [];
  let free = 0;
  for (const { key, does } of keys) {
    const parts = flow([{ text: typed(`${key} ${does}`, look), keep: true }], columns - INDENT);
    const width = Math.max(...parts.map(lineWidth)) + lineWidth(between);
    if (parts.length > 1 || width > free) {
      lines.push(...parts.map((part) => joined(' '.repeat(INDENT), part)));
      free = columns - INDENT - lineWidth(parts.at(-1) ?? '');
    } else {
      lines.push(joined(lines.pop() ?? '', between, ...parts));
      free -= width;
    }
  }
  return lines;
}
