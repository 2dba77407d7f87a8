/** What the pages of `explain` say around the explanations, in one language. */
export interface ExplainWords {
  kinds: Record<
    'class' | 'event' | 'function' | 'method' | 'option' | 'property' | 'code' | 'word' | 'question',
    string
  >;
  what: string;
  when: string;
  advice: string;
  since: string;
  /** Heading in its place where an error code is as old as Node. */
  origin: string;
  /** Stands between two versions. */
  between: string;
  /** Where Node's documentation names no version. */
  notStated: string;
  unreleased: string;
  /** This Node has it or not; `isAsked`: it was looked for, and not told by the version. */
  here(version: string, has: boolean, isAsked: boolean): string;
  /** What a value is in this Node. */
  now(value: string): string;
  deprecated: string;
  experimental: string;
  signatures: string;
  see: string;
  /** Where no lesson shows it yet. */
  noLesson: string;
  sources: Record<'system' | 'lookup' | 'node' | 'either' | 'http' | 'fetch' | 'tls', string>;
  /** How to make an error happen. */
  tryIt: string;
  cannotRun: string;
  /** Heading of a list of meanings. */
  several(word: string): string;
  /** Heading of what does the work of something that `net` does not have. */
  instead(missing: string): string;
  running(code: string): string;
  happened(code: string): string;
  didNotHappen(code: string): string;
  lacksIt(version: string): string;
  unknown(word: string, nearest: string | undefined): string;
  onlyCodesRun(word: string): string;
  missing: string;
}
