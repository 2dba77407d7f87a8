/** Saved before the program can replace or delete them. */
export const { apply } = Reflect;
export const { Error: ErrorClass } = globalThis;
