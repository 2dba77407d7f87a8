import { isAbsolute } from 'node:path';

/**
 * The platform's folder for a program's data or cache. It depends on the environment (`XDG_DATA_HOME`, `LOCALAPPDATA`, the home folder).
 * Undefined if the user has no home folder, as in some containers.
 */
export async function platformFolder(kind: 'data' | 'cache'): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    const folder = envPaths('net-lessons', { suffix: '' })[kind];
    return isAbsolute(folder) ? folder : undefined;
  } catch {
    // Looking up the home folder fails if there is none.
    return undefined;
  }
}
