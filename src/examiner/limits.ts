/** The most memory of a program and everything that it started. */
export const MEMORY_BYTES = 512 * 1024 * 1024;
