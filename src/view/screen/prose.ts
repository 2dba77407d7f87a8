import type { Look } from '../look.ts';
import { prose as layOut } from '../wrap.ts';

/** What a typewriter has for the marks of English print, and for keys that have no letters. */
const TYPED: Readonly<Record<string, string>> = {
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '↑↓': 'Up/Down',
  '↑': 'Up',
  '↓': 'Down',
};

/** Draws sentences as `wrap.ts` does. */
export function prose(text: string, look: Look, layout?: { indent?: number; width?: number }): string[] {
  return layOut(typed(text, look), look, layout);
}

/** Where the glyphs are ASCII, English is ASCII too. */
export function typed(text: string, { glyphs }: Look): string {
  if (glyphs.ellipsis === '…' || /\p{Script=Han}/u.test(text)) return text;
  return text.replace(/↑↓|[↑↓…“”‘’–]/g, (mark) => TYPED[mark] ?? mark);
}
