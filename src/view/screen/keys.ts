import type { Look } from '../look.ts';
import type { KeyPhrase } from '../phrases/phrases.ts';
import { flow, type Span } from '../span.ts';

/** The keys that can be pressed now and what they do, in as many lines as it takes. */
export function keyBar(keys: readonly KeyPhrase[], { columns, glyphs, paint }: Look): string {
  const spans: Span[] = keys.flatMap(({ key, does }, index) => [
    ...(index > 0 ? [{ text: ` ${glyphs.dot} `, keep: false, paint: paint.dim }] : []),
    { text: `${key} ${does}`, keep: true },
  ]);
  return flow(spans, columns - 2)
    .map((line) => `  ${line}`)
    .join('\n');
}
