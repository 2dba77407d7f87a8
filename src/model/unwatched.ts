/**
 * What a command has started and what is not watched: of all its processes, one is at a time.
 */

/**
 * - `old`: a process of a version of Node that is too old for the probe
 * - `options`: one that is watched, and that has missed options which Node was to find in a file
 * - `other`: one that came while another one was watched, and was not started by that
 * - `idle`: one that is watched only once it has something to tell
 * - `child`, `worker`, `thread`: what the one that is watched has started, a worker being one of `cluster`
 */
export const UNWATCHED_KINDS = ['old', 'options', 'idle', 'other', 'child', 'worker', 'thread'] as const;

export interface UnwatchedProcess {
  what: (typeof UNWATCHED_KINDS)[number];
  /** Path of its main file, or of the one with the options; empty where there is none. */
  file: string;
  /** `process.version`. */
  node: string;
}

/** What is said of all that is of one kind. */
export interface Unwatched {
  what: Exclude<UnwatchedProcess['what'], 'idle'>;
  count: number;
  /** Names of the files, each once: so many at most that a sentence has room for them. */
  files: readonly string[];
  node: string;
}

const MOST_NAMES = 3;

/** Puts together what is of one kind. */
export function summarizeUnwatched(all: readonly UnwatchedProcess[]): Unwatched[] {
  return UNWATCHED_KINDS.flatMap((what) => {
    if (what === 'idle') return [];
    const those = all.filter((apart) => apart.what === what);
    const [first] = those;
    const names = those.map(({ file }) => file.split(/[\\/]/).at(-1) ?? '').filter((name) => name !== '');
    return first
      ? [{ what, count: those.length, files: [...new Set(names)].slice(0, MOST_NAMES), node: first.node }]
      : [];
  });
}
