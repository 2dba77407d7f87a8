import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where the progress file is kept. */
export interface ProgressFolder {
  path: string;
  /** Whether it stands among everybody's temporary files, where others may have laid something before. */
  isShared?: boolean;
}

/**
 * The folder of the progress file: `NET_LESSONS_HOME`, or else the platform's place for a program's data, which depends
 * on the environment of this process (`XDG_DATA_HOME`, `LOCALAPPDATA`, the home folder).
 */
export async function progressFolder(env: Record<string, string | undefined>): Promise<ProgressFolder> {
  const own = env.NET_LESSONS_HOME || (await platformFolder());
  if (own !== undefined) return { path: own };
  return { path: join(tmpdir(), `net-lessons-${process.getuid?.() ?? 'user'}`), isShared: true };
}

/** The progress file in that folder, whether it is there or not. */
export function progressPath({ path }: ProgressFolder): string {
  return join(path, 'progress.json');
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
