import fs from 'node:fs';
import { systemErrorCode } from '../store/system-error.ts';

/**
 * Why a file can't be run as a program: the system's code, 'EISDIR' for a folder, or 'special' for a pipe, a socket or a device, because
 * opening one may block and reading may never end. Undefined for a file that can be read.
 */
export function whyNotReadable(file: string): string | undefined {
  try {
    const stats = fs.statSync(file);
    if (stats.isDirectory()) return 'EISDIR';
    if (!stats.isFile()) return 'special';
    fs.accessSync(file, fs.constants.R_OK);
    return undefined;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return code;
  }
}
