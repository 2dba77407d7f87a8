/** The words of `explain` around the explanations, in one language. */
export interface ExplainWords {
  kinds: Record<
    'class' | 'event' | 'function' | 'method' | 'option' | 'property' | 'code' | 'word' | 'question',
    string
  >;
  what: string;
  when: string;
  advice: string;
  since: string;
  /** The heading in place of `since` if an error code is as old as Node. */
  origin: string;
  /** Between two versions. */
  between: string;
  /** Node's documentation names no version. */
  notStated: string;
  unreleased: string;
  /** Whether this Node has it. `isAsked`: the running module was asked, not only the version. */
  here(version: string, has: boolean, isAsked: boolean): string;
  /** The value in this Node. */
  now(value: string): string;
  deprecated: string;
  experimental: string;
  signatures: string;
  see: string;
  /** No lesson is about it. */
  noLesson: string;
  /** No lesson shows what no release of Node has. */
  noRelease: string;
  /** It happens in no lesson; the scene that is nearest follows. */
  near: string;
  /** Which scene of a lesson shows it. */
  scene(number: number, title: string): string;
  sources: Record<'system' | 'lookup' | 'node' | 'either' | 'http' | 'fetch' | 'tls', string>;
  /** The heading of the command that makes an error happen. */
  tryIt: string;
  cannotRun: string;
  /** The heading of a list of meanings. */
  several(word: string): string;
  /** The heading if `net` does not have the name: what to use instead. */
  instead(missing: string): string;
  running(code: string): string;
  happened(code: string): string;
  didNotHappen(code: string): string;
  lacksIt(version: string): string;
  unknown(word: string, nearest: string | undefined): string;
  onlyCodesRun(word: string): string;
  missing: string;
}
