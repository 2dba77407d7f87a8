import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename } from 'node:path';

/** Why a file is not written, besides what the system says. */
export type RefusalReason = 'program' | 'source' | 'socket' | 'device';

/** A file that is kept as it is: it is no place for what we write. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFile';
  readonly why: RefusalReason;

  constructor(file: string, why: RefusalReason) {
    super(`${file} is not written: ${why}`);
    this.why = why;
  }
}

/** A file that is open for writing, with everything that was in it before. */
export interface OutputFile {
  /** Its writes fail with EAGAIN where they would have to wait for a reader. */
  readonly fd: number;
  /** Throws away what was in it. */
  empty(): void;
  close(): void;
}

/** What a program is called that Node, or what is made for Node, loads. A narration has no use for such a name. */
const PROGRAM = /\.(?:[cm]?[jt]s|[jt]sx|node|wasm)$/i;

/** Settings of programs and what they read; but a trace may have such a name as well. */
const DATA = /\.json[c5l]?$/i;

/** How a trace begins, as it was always written. */
const TRACE = '{"type":"trace"';

/** How a script begins, whatever it is called. */
const SCRIPT = '#!';

const { O_CREAT, O_NOCTTY = 0, O_NONBLOCK = 0, O_WRONLY } = constants;

/**
 * Opens a file that an option names, for what we tell of a run. Every option that has us write a file opens it with this, before
 * anything is started, and empties it when the first line is written: until then nothing was changed.
 *
 * Refused is what would be lost by it: a file of the run (the same file, whatever path or link leads to it), a file that is called like
 * a program, a script, and JSON that is no trace. A text, an earlier narration or trace, a pipe and a terminal are written. Where our own
 * stdout or stderr is the same file, it is written through that, so that neither overwrites the other.
 *
 * @param sources paths of what the run is made of, of which some may not be there
 * @throws RefusedFile; or the system's error, of which ENXIO means that nobody reads the pipe
 */
export function openOutputFile(file: string, sources: readonly string[]): OutputFile {
  const known = identityOf(file);
  const stream = known && findOwnStream(known);
  refuseByName(file, known?.isFile() ?? false);
  // Our own stdout may be a socket, and is open; others can't be opened.
  if (stream === undefined && known?.isSocket()) throw new RefusedFileError(file, 'socket');
  const fd = stream ?? openSync(file, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o666);
  let isUsed = false;
  const close = (): void => {
    if (stream !== undefined) return;
    if (known === undefined && !isUsed) removeUnused(file, fd);
    closeSync(fd);
  };
  try {
    const stats = fstatSync(fd, { bigint: true });
    refuseByContent(file, stats, sources);
    const empty = (): void => {
      isUsed = true;
      if (stats.isFile() && stream === undefined) ftruncateSync(fd);
    };
    return { fd, close, empty };
  } catch (error) {
    close();
    throw error;
  }
}

/** Removes what was made by opening it and never written. */
function removeUnused(file: string, fd: number): void {
  try {
    if (fstatSync(fd).size === 0) unlinkSync(realpathSync(file));
  } catch {
    // An empty file is left, or somebody else has removed it.
  }
}

function identityOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

/** What a link is called does not matter alone: it may lead to a program. */
function refuseByName(file: string, isFile: boolean): void {
  const names = [file, ...(isFile ? [realpathSync(file)] : [])];
  if (names.some((name) => PROGRAM.test(basename(name)))) throw new RefusedFileError(file, 'program');
}

/** Our own stream that leads to this file, or to this pipe or terminal. */
function findOwnStream(known: BigIntStats): 1 | 2 | undefined {
  return ([1, 2] as const).find((fd) => isSame(fstatSync(fd, { bigint: true }), known));
}

function refuseByContent(file: string, stats: BigIntStats, sources: readonly string[]): void {
  if (stats.isBlockDevice()) throw new RefusedFileError(file, 'device');
  if (!stats.isFile()) return;
  if (sources.some((source) => isSame(identityIfAny(source), stats))) throw new RefusedFileError(file, 'source');
  if (stats.size === 0n) return;
  const head = headOf(file);
  const isData = [file, realpathSync(file)].some((name) => DATA.test(name));
  if (head?.startsWith(SCRIPT) || (isData && head !== TRACE)) throw new RefusedFileError(file, 'program');
}

function identityIfAny(file: string): BigIntStats | undefined {
  try {
    return identityOf(file);
  } catch {
    // A word of a command line is not always a path.
    return undefined;
  }
}

function isSame(one: BigIntStats | undefined, other: BigIntStats): boolean {
  return one !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** As many characters of a file as tell a trace; undefined for one that may be written but not read. */
function headOf(file: string): string | undefined {
  try {
    const fd = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(TRACE.length);
      return bytes.toString('latin1', 0, readSync(fd, bytes));
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}
