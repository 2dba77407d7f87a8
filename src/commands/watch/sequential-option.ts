/** The options with which test runners run their files one after the other. */
const OPTIONS: readonly (readonly [RegExp, string])[] = [
  [/ --test\b/, '--test-concurrency=1'],
  [/\bvitest\b/, '--pool=forks --no-file-parallelism'],
  [/\bjest\b/, '--runInBand'],
  [/\bmocha\b/, '--no-parallel'],
  [/\bava\b/, '--no-worker-threads --concurrency=1'],
];

/** The option that makes a command run its files one after the other. Undefined for other commands. */
export function sequentialOption(command: string): string | undefined {
  return OPTIONS.find(([name]) => name.test(command))?.[1];
}
