/** Makes every property required, but lets optional ones be undefined. So the compiler reports a property that was forgotten. */
export type Complete<T> = { [K in keyof Required<T>]: T[K] };

/** `Omit` for each member of a union. */
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
