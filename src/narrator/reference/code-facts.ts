/**
 * What detects the error: the operating system, the name lookup, Node, Node in the name of the operating system (`either`), or a layer
 * above `net`.
 */
export type CodeSource = 'system' | 'lookup' | 'node' | 'either' | 'http' | 'fetch' | 'tls';

/** Facts about a code that do not depend on a language. */
export interface CodeFacts {
  source: CodeSource;
  /** Of a code that happens in no scene: the nearest one, as `lesson/scene`. */
  near?: string;
  /** The first version of each release line that has it. Not set if all have it. */
  since?: readonly string[];
  /** Programs that produce it, in the folder of the code. Each starts when the one before listens. */
  programs?: readonly string[];
}

/** One program produces it alone. */
export const ALONE = ['program.js'];

/** A server and a client are needed. */
export const PAIR = ['server.js', 'client.js'];
