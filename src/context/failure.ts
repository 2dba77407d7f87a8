import type { TemporaryFolderError } from '../tracer/temporary-folder.ts';
import type { ScreenWords } from '../words/screens.ts';
import { FAILED } from './command.ts';
import { UsageError } from './errors.ts';

const WRONG_USAGE = 2;

/** What went wrong outside of us, and the exit status that it means. */
export interface ExitFailure {
  line: string;
  status: number;
}

/** What to say of an error that is a mistake of the user's or the system's; undefined for a bug. */
export function expectedFailure(error: unknown, { errors }: ScreenWords): ExitFailure | undefined {
  if (error instanceof UsageError) return { line: error.message, status: WRONG_USAGE };
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return undefined;
  if (code === 'EMFILE' || code === 'ENFILE') return { line: errors.tooManyFiles(code), status: WRONG_USAGE };
  if (isOfTemporaryFiles(error))
    return { line: errors.noTemporaryFiles(error.folder, error.code), status: WRONG_USAGE };
  switch (syscall) {
    case 'write':
      return { line: errors.couldNotWrite(code), status: FAILED };
    case 'uv_cwd':
      return { line: errors.noWorkingFolder, status: WRONG_USAGE };
    default:
      return undefined;
  }
}

/** Not by its class: whoever starts no program does not wait for what starts them. */
function isOfTemporaryFiles(error: unknown): error is TemporaryFolderError {
  return error instanceof Error && error.name === 'TemporaryFolderError';
}
