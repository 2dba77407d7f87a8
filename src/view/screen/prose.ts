import type { Look } from '../look.ts';
import { prose as layOut } from '../wrap.ts';

/** What a typewriter has for the marks of English print. */
const TYPED: Readonly<Record<string, string>> = { '…': '...', '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-' };

/** Draws sentences as `wrap.ts` does; where the glyphs are ASCII, English ones are ASCII too. */
export function prose(text: string, look: Look, layout?: { indent?: number; width?: number }): string[] {
  const isTyped = look.glyphs.ellipsis !== '…' && !/\p{Script=Han}/u.test(text);
  return layOut(isTyped ? text.replace(/[…“”‘’–]/g, (mark) => TYPED[mark] ?? mark) : text, look, layout);
}
