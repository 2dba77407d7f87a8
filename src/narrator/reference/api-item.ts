/** The kinds of API items. */
export type ItemKind = 'class' | 'event' | 'function' | 'method' | 'option' | 'property';

/** An item of the API of `net`, with its facts that do not depend on a language. */
export interface ApiItem {
  /** `net.Socket#event:end`, `listen.options.port`, … */
  id: string;
  kind: ItemKind;
  /** Its name alone: `end`, `port`. */
  name: string;
  /** How a program uses it. For an option: with its default value, or with an example if there is none. */
  signature: string;
  /** The first version of each release line that has it. Empty if it is not documented. */
  since: readonly string[] | 'unreleased';
  /** Id of the item of which this is one signature. */
  variantOf?: string;
  isDeprecated?: true;
  isExperimental?: true;
}
