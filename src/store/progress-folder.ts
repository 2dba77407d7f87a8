import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformFolder } from './platform-folder.ts';

/** Where the progress file is kept. */
export interface ProgressFolder {
  path: string;
  /** Whether it stands among everybody's temporary files, where others may have laid something before. */
  isShared?: boolean;
}

/** The folder of the progress file: `NET_LESSONS_HOME`, or else the platform's place for a program's data. */
export async function progressFolder(env: Record<string, string | undefined>): Promise<ProgressFolder> {
  const own = env.NET_LESSONS_HOME || (await platformFolder('data'));
  if (own !== undefined) return { path: own };
  return { path: join(tmpdir(), `net-lessons-${process.getuid?.() ?? 'user'}`), isShared: true };
}

/** The progress file in that folder, whether it is there or not. */
export function progressPath({ path }: ProgressFolder): string {
  return join(path, 'progress.json');
}
