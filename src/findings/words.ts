import type { Finding, Kind } from './finding.ts';

type Of<K extends Kind> = Extract<Finding, { kind: K }>;

/** What there is to say about a finding. */
export interface Saying {
  /** One line: what was seen. */
  what: string;
  /** One or two sentences: why it matters, and what to do. */
  why: string;
}

/** A text for each kind of finding, in one language. One that is missing does not compile. */
export type Words = { readonly [K in Kind]: (finding: Of<K>) => Saying };
