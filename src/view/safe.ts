import { escapeUnsafe } from '../model/literal.ts';

export { escapeUnsafe, quote, safeExcerpt, UNSAFE } from '../model/literal.ts';

/** Spaces for a tab in source code. */
const TAB = '  ';

/** The same for one line of source code, whose tabs become spaces. */
export function safeCode(line: string): string {
  return escapeUnsafe(line.replaceAll('\t', TAB));
}
