import { isAbsolute } from 'node:path';

/**
 * The platform's place for a program's data, or for what it can make again, which depends on the environment of this process
 * (`XDG_DATA_HOME`, `LOCALAPPDATA`, the home folder). Undefined for a user without a home, as there are in containers.
 */
export async function platformFolder(kind: 'data' | 'cache'): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    const folder = envPaths('net-lessons', { suffix: '' })[kind];
    return isAbsolute(folder) ? folder : undefined;
  } catch {
    // Looking for the home folder fails where there is none.
    return undefined;
  }
}
