import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** Why a file is not read, although the system would let us. */
export type UnusableReason = 'notAFile' | 'tooLarge' | 'notOurs';

/** What stands somewhere is not what may be used there. */
export class UnusableFileError extends Error {
  override readonly name = 'UnfitError';
  readonly code: UnusableReason;

  constructor(path: string, code: UnusableReason) {
    super(`${path} is not used: ${code}.`);
    this.code = code;
  }
}

/** A device or FIFO that takes the place of a file between two looks is not waited for. Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file as text, and nothing else: what opening a device, or waiting at a FIFO, would do is not to happen to us.
 *
 * @throws the system's error, or UnfitError for what is no file or has more than `mostBytes`
 */
export function readRegularFile(path: string, mostBytes: number): string {
  assertFile(path, statSync(path), mostBytes);
  const fd = openSync(path, WITHOUT_WAITING);
  try {
    const stats = fstatSync(fd);
    assertFile(path, stats, mostBytes);
    return readAll(path, fd, stats.size, mostBytes).toString('utf8');
  } finally {
    closeSync(fd);
  }
}

function assertFile(path: string, stats: Stats, mostBytes: number): void {
  if (stats.isDirectory()) throw Object.assign(new Error(`${path} is a folder.`), { code: 'EISDIR' });
  if (!stats.isFile()) throw new UnusableFileError(path, 'notAFile');
  if (stats.size > mostBytes) throw new UnusableFileError(path, 'tooLarge');
}

/** The size may have changed meanwhile, and some files of the system don't tell theirs. */
function readAll(path: string, fd: number, size: number, mostBytes: number): Buffer {
  const bytes = Buffer.alloc(size > 0 ? size + 1 : mostBytes + 1);
  for (let length = 0; ; ) {
    const count = readSync(fd, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) throw new UnusableFileError(path, 'tooLarge');
  }
}
