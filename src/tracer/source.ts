import fs from 'node:fs';

/** The longest file that is read, in bytes. */
export const LONGEST_SOURCE = 2_000_000;

/** How much of all files together is kept, in characters. */
const MOST_REMEMBERED = 5 * LONGEST_SOURCE;

/** Source files on the disk. Each is read once. */
export interface Sources {
  textOf(file: string): string | undefined;
  /** One line, from 1. */
  lineOf(file: string, line: number): string | undefined;
}

interface Source {
  text: string;
  lines: readonly string[];
}

/** @param known files that are programs, whatever their names are */
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
 * Reads the file that a program names as its source. A program can give any name to code that it evaluates. So only regular files of at
 * most {@link LONGEST_SOURCE} bytes are read that have the name or the first line of a script. No more than the stated size is read,
 * because files of the kernel have no size and may not end.
 *
 * @param isKnown whether it is a program, whatever its name is
 */
function readSource(file: string, isKnown: boolean): string | undefined {
  try {
    // Opening a device or a FIFO may have effects, or block.
    if (!isReadable(fs.statSync(file))) return undefined;
    const text = readWhole(file);
    return isKnown || SCRIPT.test(file) || text?.startsWith(HASHBANG) ? text : undefined;
  } catch {
    // Then the record is shown without its source.
    return undefined;
  }
}

function isReadable(stats: fs.Stats): boolean {
  return stats.isFile() && stats.size <= LONGEST_SOURCE;
}

function readWhole(file: string): string | undefined {
  const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants;
  // The file may have been replaced since the check.
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
