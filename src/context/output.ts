import { type OutputFile, openOutputFile, RefusedFileError } from '../store/output-file.ts';
import { systemErrorCode } from '../store/system-error.ts';
import type { ScreenWords } from '../words/screens.ts';
import { UsageError } from './errors.ts';

/** A file that an option names, to be written by us. */
export interface OutputRequest {
  /** As it was typed, dashes and all. */
  option: string;
  file: string;
  /** Paths of what the run is made of: these files are kept. */
  sources: readonly string[];
}

/**
 * Opens a file for an option before anything is started.
 *
 * @throws UsageError if it can't be written, or should not be
 */
export function openOutput({ option, file, sources }: OutputRequest, { errors }: ScreenWords): OutputFile {
  try {
    return openOutputFile(file, sources);
  } catch (error) {
    if (error instanceof RefusedFileError)
      throw new UsageError(errors.refusedFile(option, file, error.why), { cause: error });
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new UsageError(errors.cannotWriteFile(file, code), { cause: error });
  }
}
