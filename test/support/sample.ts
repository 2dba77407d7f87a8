import process from 'node:process';

/** Whether everything is tried, as `npm run test:all` asks for; `npm test` has the time for a part. */
export const IS_ALL = Boolean(process.env.ALL);

/**
 * At most so many of them, evenly spread and always the same ones; all of them where everything is tried.
 */
export function sample<T>(all: readonly T[], most: number): readonly T[] {
  if (IS_ALL) return all;
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
