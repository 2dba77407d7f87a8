import type { Finding, FindingKind, FindingOf, FindingSentences } from '../model/finding.ts';

/** The sentences for each kind of finding, in one language. A missing kind does not compile. */
export type FindingWords = { readonly [K in FindingKind]: (finding: FindingOf<K>) => FindingSentences };

/** The sentences about a finding. Its place and the word for `explain` are in the finding itself. */
export function findingSentences(finding: Finding, words: FindingWords): FindingSentences {
  return (words[finding.kind] as (finding: Finding) => FindingSentences)(finding);
}
