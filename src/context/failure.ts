import type { TemporaryFolderError } from '../tracer/temporary-folder.ts';
import type { ScreenWords } from '../words/screens.ts';
import { FAILED } from './command.ts';
import { UsageError } from './errors.ts';

const WRONG_USAGE = 2;

/** The line about an expected error, and its exit status. */
export interface ExitFailure {
  line: string;
  status: number;
}

/** What to say about an error of the user or the system. Undefined for a bug. */
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

/** Checked by name, because importing the class would load the tracer. */
function isOfTemporaryFiles(error: unknown): error is TemporaryFolderError {
  return error instanceof Error && error.name === 'TemporaryFolderError';
}
