import type { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createTraceFileReader, type TraceFile } from '../model/trace-file.ts';
import { UnusableFileError } from './regular-file.ts';

/**
 * Reads the runs of a trace file, line by line, as far as the file is whole.
 *
 * @param most how many records are read
 * @throws the system's error; UnusableFileError if it is no regular file
 */
export async function readTraceFile(path: string, most: number): Promise<TraceFile> {
  const handle = await open(path, 'r');
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw Object.assign(new Error(`${path} is a folder.`), { code: 'EISDIR' });
    if (!stats.isFile()) throw new UnusableFileError(path, 'notAFile');
    return await readLines(handle.createReadStream({ encoding: 'utf8', autoClose: false }), most);
  } finally {
    await handle.close();
  }
}

async function readLines(input: ReturnType<typeof createReadStream>, most: number): Promise<TraceFile> {
  const reader = createTraceFileReader(most);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (!reader.add(line)) break;
  lines.close();
  input.destroy();
  return reader.file();
}
