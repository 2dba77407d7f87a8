import process from 'node:process';

/**
 * At most so many of all, evenly spread and always the same ones: what `npm test` has the time for. All of them with `ALL=1`, as
 * `npm run test:all` sets it.
 */
export function sample<T>(all: readonly T[], most: number): readonly T[] {
  if (process.env.ALL) return all;
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % every === 0);
}

/** The same of each kind: none is left out. */
export function sampleOfEach<T>(all: readonly T[], kindOf: (item: T) => unknown, most: number): readonly T[] {
  const kinds = [...new Set(all.map(kindOf))];
  return kinds.flatMap((kind) =>
    sample(
      all.filter((item) => kindOf(item) === kind),
      most,
    ),
  );
}
