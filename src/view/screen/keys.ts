import type { KeyWords } from '../../words/keys.ts';
import type { Look } from '../look.ts';
import { typed } from '../prose.ts';
import { flow } from '../span.ts';
import { stringWidth } from '../width.ts';

const INDENT = 2;

/** The keys that can be pressed now and what they do, in as many lines as it takes; what parts two of them begins no line. */
export function keyBar(keys: readonly KeyWords[], look: Look): string {
  const { columns, glyphs, paint } = look;
  const lines: string[][] = [];
  let free = 0;
  for (const { key, does } of keys) {
    const parts = flow([{ text: typed(`${key} ${does}`, look), keep: true }], columns - INDENT);
    const width = Math.max(...parts.map(stringWidth)) + stringWidth(` ${glyphs.dot} `);
    if (parts.length > 1 || width > free) {
      lines.push(...parts.map((part) => [part]));
      free = columns - INDENT - stringWidth(parts.at(-1) ?? '');
    } else {
      lines.at(-1)?.push(...parts);
      free -= width;
    }
  }
  return lines.map((line) => ' '.repeat(INDENT) + line.join(paint.dim(` ${glyphs.dot} `))).join('\n');
}
