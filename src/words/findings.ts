import type { Finding, FindingKind, FindingOf } from '../findings/finding.ts';

/** The sentences about a finding. */
export interface FindingSentences {
  /** One line: what was seen. */
  what: string;
  /** One or two sentences: why it matters, and what to do. */
  why: string;
}

/** The sentences for each kind of finding, in one language. A missing kind does not compile. */
export type FindingWords = { readonly [K in FindingKind]: (finding: FindingOf<K>) => FindingSentences };

/** The sentences about a finding. Its place and the word for `explain` are in the finding itself. */
export function findingSentences(finding: Finding, words: FindingWords): FindingSentences {
  return (words[finding.kind] as (finding: Finding) => FindingSentences)(finding);
}
