/** Processes that a command has started and that are not watched. Only one process of a command is watched at a time. */

/**
 * - `old`: its version of Node is too old for the probe
 * - `options`: it is watched, but did not get options that Node should have found in a file
 * - `other`: it came while another process was watched, and was not started by that one
 * - `idle`: it is only watched once it uses sockets
 * - `child`, `worker`, `thread`: the watched process started it; `worker` is a worker of `cluster`
 */
export const UNWATCHED_KINDS = ['old', 'options', 'idle', 'other', 'child', 'worker', 'thread'] as const;

export interface UnwatchedProcess {
  what: (typeof UNWATCHED_KINDS)[number];
  /** Path of its main file; for `options`, of the file with the options. Empty if there is none. */
  file: string;
  /** `process.version`. */
  node: string;
}

/** A summary of all processes of one kind. */
export interface Unwatched {
  what: Exclude<UnwatchedProcess['what'], 'idle'>;
  count: number;
  /** File names without duplicates, limited to as many as fit into a sentence. */
  files: readonly string[];
  node: string;
}

const MOST_NAMES = 3;

/** Groups processes by kind. */
export function summarizeUnwatched(all: readonly UnwatchedProcess[]): Unwatched[] {
  return UNWATCHED_KINDS.flatMap((what) => {
    if (what === 'idle') return [];
    const those = all.filter((each) => each.what === what);
    const [first] = those;
    const names = those.map(({ file }) => file.split(/[\\/]/).at(-1) ?? '').filter((name) => name !== '');
    return first
      ? [{ what, count: those.length, files: [...new Set(names)].slice(0, MOST_NAMES), node: first.node }]
      : [];
  });
}
