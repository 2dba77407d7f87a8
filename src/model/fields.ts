/** All properties of a type, so that none is forgotten: what may be missing is undefined. */
export type Complete<T> = { [K in keyof Required<T>]: T[K] };

/** Each type of a union without some of its properties. */
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
