/** With these options, what runs many files runs them one after the other. */
const OPTIONS: readonly (readonly [RegExp, string])[] = [
  [/ --test\b/, '--test-concurrency=1'],
  [/\bvitest\b/, '--pool=forks --no-file-parallelism'],
  [/\bjest\b/, '--runInBand'],
  [/\bmocha\b/, '--no-parallel'],
  [/\bava\b/, '--no-worker-threads --concurrency=1'],
];

/** @param command as somebody has written it */
export function inTurn(command: string): string | undefined {
  return OPTIONS.find(([name]) => name.test(command))?.[1];
}
