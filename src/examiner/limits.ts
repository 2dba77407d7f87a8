/** Most memory that a program may take, with all that it starts. */
export const MEMORY_BYTES = 512 * 1024 * 1024;
