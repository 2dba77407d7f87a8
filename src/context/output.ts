import { type OutputFile, openOutputFile, RefusedFileError } from '../store/output-file.ts';
import { systemErrorCode } from '../store/system-error.ts';
import type { ScreenWords } from '../words/screens.ts';
import { UsageError } from './errors.ts';

/** A file to write, which an option names. */
export interface OutputRequest {
  /** The option as it was typed, with dashes. */
  option: string;
  file: string;
  /** Paths that must not be overwritten. */
  sources: readonly string[];
}

/**
 * Opens the file of an option. To be called before anything is started.
 *
 * @throws UsageError if it can't be written, or must not be overwritten
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
