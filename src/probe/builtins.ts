/** As they are before the program can replace them or take them away. */
export const { apply } = Reflect;
export const { Error: ErrorClass } = globalThis;
