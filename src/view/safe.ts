import { escapeUnsafe } from '../model/literal.ts';

export { escapeUnsafe, quote, safeExcerpt, unsafeCharacters } from '../model/literal.ts';

/** Spaces for a tab in source code. */
const TAB = '  ';

/** Makes a line of source code safe to print. Tabs become spaces. */
export function safeCode(line: string): string {
  return escapeUnsafe(line.replaceAll('\t', TAB));
}
