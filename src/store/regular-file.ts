import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** Why a file is not used, although the system would allow it. */
export type UnusableReason = 'notAFile' | 'tooLarge' | 'notOurs';

/** The existing file must not be used. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
  readonly code: UnusableReason;

  constructor(path: string, code: UnusableReason) {
    super(`${path} is not used: ${code}.`);
    this.code = code;
  }
}

/** Does not wait if a device or FIFO has replaced the file since the check. Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file as text. Devices and FIFOs are not opened, because that could have effects or block.
 *
 * @throws the system's error; UnusableFileError if it is not a regular file or has more than `mostBytes`
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

/** The size may have changed since the check, and some system files report no size. */
function readAll(path: string, fd: number, size: number, mostBytes: number): Buffer {
  const bytes = Buffer.alloc(size > 0 ? size + 1 : mostBytes + 1);
  for (let length = 0; ; ) {
    const count = readSync(fd, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) throw new UnusableFileError(path, 'tooLarge');
  }
}
