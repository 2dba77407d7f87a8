import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolderUntilExit, withTemporaryFolderError } from './temporary-folder.ts';

/** Says whether the programs of a folder are ES modules. */
export const PACKAGE_FILE = 'package.json';

/** A folder with copies of programs that can be changed and run. Disposing of it removes the folder. */
export interface ProgramFolder extends Disposable {
  /** Ends with a slash. */
  readonly url: URL;
  /** Writes a program and returns its path. */
  write(file: string, source: string): string;
}

/**
 * @param sources the programs by file name. They are ES modules unless there is a `package.json` among them
 * @throws TemporaryFolderError
 */
export function openProgramFolder(sources: ReadonlyMap<string, string>): ProgramFolder {
  const folder = makeFolderUntilExit();
  // Node reports real paths.
  const real = withTemporaryFolderError(() => fs.realpathSync(folder.path));
  const write = (file: string, source: string): string => {
    const full = path.join(real, file);
    withTemporaryFolderError(() => fs.writeFileSync(full, source));
    return full;
  };
  if (!sources.has(PACKAGE_FILE)) write(PACKAGE_FILE, '{ "type": "module" }\n');
  for (const [file, source] of sources) write(file, source);
  return {
    url: pathToFileURL(`${real}${path.sep}`),
    write,
    [Symbol.dispose]: () => folder.remove(),
  };
}
