/** Texts of ASCII, Han characters and the usual Chinese punctuation, and the signs of our tables. */
const CHINESE = /^[ -~\u4e00-\u9fff，。、；：？！（）「」《》“”…·×→]*$/;

/** What UAX #14 has rules of its own for: spaces after what opens, money, percent and other signs beside each other. */
const SPECIAL = /[([{（《「] |["'“”] +[([{（《「]| [；：]|[^ -~][$%+\\]|[$+\\][^ -~]|[!\-/?|}][·×→]/;

/**
 * Where a line may end, by the classes of UAX #14: after spaces, but not before what closes; between Chinese and other characters, but not
 * before what closes or after what opens. Nowhere between two other characters.
 */
const LINE_END = new RegExp(
  [
    String.raw` +(?![ !),./:;?\]}，。、？！）》」])`,
    String.raw`(?<=[^ "'“”([{（《「])(?=[\u4e00-\u9fff])`,
    String.raw`(?<=[!\-/?|}),.:;\]\u4e00-\u9fff，。、；：？！）》」…])(?=[（《「])`,
    String.raw`(?<=[\u4e00-\u9fff，。、；：？！）》」…])(?=[#&(*0-9<=>@A-Z[^_\`a-z{~·×→])`,
  ].join('|'),
  'g',
);

/** The places in a Chinese text where UAX #14 allows a break, without its tables. Undefined if the text may need these. */
export function breaksInChinese(text: string): number[] | undefined {
  if (!CHINESE.test(text) || SPECIAL.test(text)) return undefined;
  return Array.from(text.matchAll(LINE_END), ({ index, 0: spaces }) => index + spaces.length);
}
