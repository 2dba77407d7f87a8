/** Made when it is first needed: its dictionary takes its time to be loaded. */
let segmenter: Intl.Segmenter | undefined;

const TWO_HAN = /\p{Script=Han}{2}/u;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Of the places at which a text may be divided, those that are not within a Chinese word. */
export function betweenHan(text: string, places: number[]): number[] {
  if (!TWO_HAN.test(text)) return places;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  return places.filter((at) => starts.has(at) || !HAN_PAIR.test(text.slice(at - 1, at + 1)));
}
