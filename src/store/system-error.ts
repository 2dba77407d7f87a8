/** The code of an error of the system, such as 'EACCES'; undefined where the error is a mistake of ours. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
