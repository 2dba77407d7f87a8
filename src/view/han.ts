/** Made at the first use, because loading its dictionary takes time. */
let segmenter: Intl.Segmenter | undefined;

const TWO_HAN = /\p{Script=Han}{2}/u;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** The places that are not within a Chinese word. */
export function outsideHanWords(text: string, places: number[]): number[] {
  if (!TWO_HAN.test(text)) return places;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  return places.filter((at) => starts.has(at) || !HAN_PAIR.test(text.slice(at - 1, at + 1)));
}
