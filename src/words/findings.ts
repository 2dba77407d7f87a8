import type { Finding, FindingKind, FindingOf } from '../findings/finding.ts';

/** What there is to say about a finding. */
export interface Saying {
  /** One line: what was seen. */
  what: string;
  /** One or two sentences: why it matters, and what to do. */
  why: string;
}

/** A text for each kind of finding, in one language. One that is missing does not compile. */
export type FindingWords = { readonly [K in FindingKind]: (finding: FindingOf<K>) => Saying };

/** A finding in words. Where it is, and what to ask `explain` for, stands in the finding itself. */
export function sayingOf(finding: Finding, words: FindingWords): Saying {
  return (words[finding.kind] as (finding: Finding) => Saying)(finding);
}
