import { isPlain } from '../model/characters.ts';

/** Made at the first use, because that takes time. */
let segmenter: Intl.Segmenter | undefined;

/** The segmenter gets slower with the length of a text. Long texts are split into pieces of about this length. */
const PIECE = 256;

/** Two of these never form one grapheme. */
const SINGLE = /[ -~\u4e00-\u9fff，。]/;

/** The graphemes of a text: what a reader sees as single characters. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  const { segment } = segmenter;
  return pieces(text).flatMap((piece) => Array.from(segment.call(segmenter, piece), (found) => found.segment));
}

/** Where the graphemes of a text end, in code units. */
export function graphemeEnds(text: string): number[] {
  let end = 0;
  return graphemes(text).map((grapheme) => {
    end += grapheme.length;
    return end;
  });
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + PIECE, text.length);
    while (end < text.length && !(SINGLE.test(text.charAt(end - 1)) && SINGLE.test(text.charAt(end)))) end += 1;
    found.push(text.slice(start, end));
  }
  return found;
}
