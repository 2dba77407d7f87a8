import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder of the progress file: `NET_LESSONS_HOME`, or else the platform's place for a program's data, which depends
 * on the environment of this process (`XDG_DATA_HOME`, `LOCALAPPDATA`, the home folder).
 */
export async function progressFolder(env: Record<string, string | undefined>): Promise<string> {
  return (
    env.NET_LESSONS_HOME || (await platformFolder()) || join(tmpdir(), `net-lessons-${process.getuid?.() ?? 'user'}`)
  );
}

/** The progress file in that folder, whether it is there or not. */
export function progressPath(folder: string): string {
  return join(folder, 'progress.json');
}

/** Undefined for a user without a home, as there are in containers. */
async function platformFolder(): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    const { data } = envPaths('net-lessons', { suffix: '' });
    return isAbsolute(data) ? data : undefined;
  } catch {
    // Looking for the home folder fails where there is none.
    return undefined;
  }
}
