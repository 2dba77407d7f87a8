/**
 * Who found the error: the operating system, the lookup of names, Node itself, Node or the operating system, in whose name it then speaks,
 * or what runs above `net`.
 */
export type CodeSource = 'system' | 'lookup' | 'node' | 'either' | 'http' | 'fetch' | 'tls';

/** What is known of a code in any language. */
export interface CodeFacts {
  source: CodeSource;
  /** Ids of the lessons in which it happens, whether or not they exist yet. */
  lessons: readonly string[];
  /** Where Node has not always had it: the first version of each release line that does. */
  since?: readonly string[];
  /** The programs that make it happen, in the folder of the code; each starts once the one before it listens. */
  programs?: readonly string[];
}

/** One program makes it happen by itself. */
export const ALONE = ['program.js'];

/** It takes a server and a client. */
export const PAIR = ['server.js', 'client.js'];
