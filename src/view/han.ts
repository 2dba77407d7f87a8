import { isAscii, lazyPattern } from '../model/characters.ts';

/** Made at the first use, because loading its dictionary takes time. */
let segmenter: Intl.Segmenter | undefined;

const twoHan = lazyPattern(String.raw`\p{Script=Han}{2}`);
const hanPair = lazyPattern(String.raw`^\p{Script=Han}{2}$`);

/** The places that are not within a Chinese word. */
export function outsideHanWords(text: string, places: number[]): number[] {
  if (isAscii(text) || !twoHan().test(text)) return places;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  return places.filter((at) => starts.has(at) || !hanPair().test(text.slice(at - 1, at + 1)));
}
