/** What an item of the API is. */
export type ItemKind = 'class' | 'event' | 'function' | 'method' | 'option' | 'property';

/** One item of the API of `net`, with what is the same in each language. */
export interface ApiItem {
  /** `net.Socket#event:end`, `listen.options.port`, … */
  id: string;
  kind: ItemKind;
  /** Its name alone: `end`, `port`. */
  name: string;
  /** How it stands in a program; of an option, with its default where there is a fixed one, or else an example. */
  signature: string;
  /** The first version of each release line that has it; empty where nobody has written it down. */
  since: readonly string[] | 'unreleased';
  /** The item of which this is one signature. */
  variantOf?: string;
  isDeprecated?: true;
  isExperimental?: true;
}
