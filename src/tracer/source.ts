import fs from 'node:fs';

/** Longer files are not read, in bytes. */
export const LONGEST_SOURCE = 2_000_000;

/** So much is remembered of all files together, in characters. */
const MOST_REMEMBERED = 5 * LONGEST_SOURCE;

/** Sources of programs, as they lie on the disk, each read once. */
export interface Sources {
  textOf(file: string): string | undefined;
  /** A line, from 1. */
  lineOf(file: string, line: number): string | undefined;
}

interface Source {
  text: string;
  lines: readonly string[];
}

/** @param known files that are programs whatever they are called */
export function openSources(known: readonly string[] = []): Sources {
  const read = new Map<string, Source | undefined>();
  let remembered = 0;

  function sourceOf(file: string): Source | undefined {
    if (read.has(file)) return read.get(file);
    const text = readSource(file, known.includes(file));
    const source = text === undefined ? undefined : { text, lines: text.split(/\r?\n/) };
    remembered += text?.length ?? 0;
    if (remembered > MOST_REMEMBERED) {
      read.clear();
      remembered = text?.length ?? 0;
    }
    read.set(file, source);
    return source;
  }

  return {
    textOf: (file) => sourceOf(file)?.text,
    lineOf: (file, line) => sourceOf(file)?.lines[line - 1],
  };
}

const SCRIPT = /\.[cm]?[jt]sx?$/i;
const HASHBANG = '#!';

/**
 * Reads a file that a program names as its source, which may be any: a program can give any name to a text that it evaluates. So nothing
 * is read but a regular file of {@link LONGEST_SOURCE} bytes at most that is called as scripts are or begins as they do, and never more of
 * it than it said that it has: a file of the kernel's has no size, and may have no end.
 *
 * @param isKnown whether it is a program whatever it is called
 */
function readSource(file: string, isKnown: boolean): string | undefined {
  try {
    // To open a device or a FIFO may do something, or wait for somebody.
    if (!isReadable(fs.statSync(file))) return undefined;
    const text = readWhole(file);
    return isKnown || SCRIPT.test(file) || text?.startsWith(HASHBANG) ? text : undefined;
  } catch {
    // Then nobody sees it: what happened is told without it.
    return undefined;
  }
}

function isReadable(stats: fs.Stats): boolean {
  return stats.isFile() && stats.size <= LONGEST_SOURCE;
}

function readWhole(file: string): string | undefined {
  const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants;
  // It may have become something else by now.
  const fd = fs.openSync(file, O_RDONLY | O_NONBLOCK);
  try {
    const stats = fs.fstatSync(fd);
    if (!isReadable(stats)) return undefined;
    const bytes = Buffer.alloc(stats.size);
    let filled = 0;
    for (let count = -1; count !== 0 && filled < bytes.length; filled += count)
      count = fs.readSync(fd, bytes, filled, bytes.length - filled, null);
    return bytes.toString('utf8', 0, filled);
  } finally {
    fs.closeSync(fd);
  }
}
