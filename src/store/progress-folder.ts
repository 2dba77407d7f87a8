import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformFolder } from './platform-folder.ts';

/** The folder of the progress file. */
export interface ProgressFolder {
  path: string;
  /** Whether it is in the shared temporary folder, where other users may have created it. */
  isShared?: boolean;
}

/** Chooses the folder of the progress file: `NET_LESSONS_HOME`, or the platform's folder for data. */
export async function progressFolder(env: Record<string, string | undefined>): Promise<ProgressFolder> {
  const own = env.NET_LESSONS_HOME || (await platformFolder('data'));
  if (own !== undefined) return { path: own };
  return { path: join(tmpdir(), `net-lessons-${process.getuid?.() ?? 'user'}`), isShared: true };
}

/** Path of the progress file. The file need not exist. */
export function progressPath({ path }: ProgressFolder): string {
  return join(path, 'progress.json');
}
