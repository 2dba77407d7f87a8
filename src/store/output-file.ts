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

/** Why a file is not written, besides system errors. */
export type RefusalReason = 'program' | 'source' | 'socket' | 'device';

/** The file must not be overwritten. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
  readonly why: RefusalReason;

  constructor(file: string, why: RefusalReason) {
    super(`${file} is not written: ${why}`);
    this.why = why;
  }
}

/** A file that is open for writing. It still has its old content. */
export interface OutputFile {
  /** Writes fail with EAGAIN if they would have to wait for a reader. */
  readonly fd: number;
  /** Removes the old content. */
  empty(): void;
  close(): void;
}

/** Names of files that Node or its tools load as code. Output does not need such a name. */
const PROGRAM = /\.(?:[cm]?[jt]s|[jt]sx|node|wasm)$/i;

/** Names of configuration and data files. A trace may have such a name too. */
const DATA = /\.json[c5l]?$/i;

/** The beginning of every trace. */
const TRACE = '{"type":"trace"';

/** The beginning of a script, whatever its name is. */
const SCRIPT = '#!';

const { O_CREAT, O_NOCTTY = 0, O_NONBLOCK = 0, O_WRONLY } = constants;

/**
 * Opens a file that an option names, for output. Every option that names an output file uses this function before anything is started, and
 * empties the file when the first line is written. Until then nothing is changed.
 *
 * It refuses files that would be lost: a file of the run (under any path or link), a file with the name of a program, a script, and JSON
 * that is not a trace. Text files, earlier output, pipes and terminals are allowed. If our own stdout or stderr is the same file, its
 * descriptor is used, so that the two do not overwrite each other.
 *
 * @param sources paths of files of the run. They need not exist
 * @throws RefusedFileError; the system's error, where ENXIO means that nobody reads the pipe
 */
export function openOutputFile(file: string, sources: readonly string[]): OutputFile {
  const known = identityOf(file);
  const stream = known && findOwnStream(known);
  refuseByName(file, known?.isFile() ?? false);
  // Our own stdout may be a socket that is already open. Other sockets can't be opened.
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

/** Removes a file that was created by opening it and was never written. */
function removeUnused(file: string, fd: number): void {
  try {
    if (fstatSync(fd).size === 0) unlinkSync(realpathSync(file));
  } catch {
    // An empty file remains, or somebody else has removed it.
  }
}

function identityOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

/** Checks the name of the file and, if it is a link, of its target. */
function refuseByName(file: string, isFile: boolean): void {
  const names = [file, ...(isFile ? [realpathSync(file)] : [])];
  if (names.some((name) => PROGRAM.test(basename(name)))) throw new RefusedFileError(file, 'program');
}

/** The descriptor of our stdout or stderr if it is the same file, pipe or terminal. */
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
    // An argument of a command line need not be a valid path.
    return undefined;
  }
}

function isSame(one: BigIntStats | undefined, other: BigIntStats): boolean {
  return one !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** As many characters of a file as identify a trace. Undefined if the file can be written but not read. */
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
