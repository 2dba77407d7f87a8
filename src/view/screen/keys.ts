import type { KeyWords } from '../../words/keys.ts';
import { lineWidth } from '../fit.ts';
import { wrapSpans } from '../flow.ts';
import type { Look } from '../look.ts';
import { toAscii } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';

const INDENT = 2;

/** The names of keys and what they do, in as many lines as needed. No line begins with a separator. */
export function keyBar(keys: readonly KeyWords[], look: Look): Line[] {
  const { columns, glyphs } = look;
  const between = withRole('quiet', ` ${glyphs.dot} `);
  const lines: Line[] = [];
  let free = 0;
  for (const { key, does } of keys) {
    const parts = wrapSpans([{ text: toAscii(`${key} ${does}`, look), keep: true }], columns - INDENT);
    const width = Math.max(...parts.map(lineWidth)) + lineWidth(between);
    if (parts.length > 1 || width > free) {
      lines.push(...parts.map((part) => joinParts(' '.repeat(INDENT), part)));
      free = columns - INDENT - lineWidth(parts.at(-1) ?? '');
    } else {
      lines.push(joinParts(lines.pop() ?? '', between, ...parts));
      free -= width;
    }
  }
  return lines;
}
