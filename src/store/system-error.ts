/** The code of a system error, such as 'EACCES'. Undefined for other errors, which are bugs. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
