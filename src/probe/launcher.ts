/** Programs that only start the program that is meant: they leave everything for it as they found it. */
const LAUNCHERS = [
  'concurrently',
  'corepack',
  'cross-env',
  'cross-env-shell',
  'dotenv',
  'env-cmd',
  'node-dev',
  'nodemon',
  'npm',
  'npm-run-all',
  'npx',
  'pnpm',
  'pnpx',
  'run-p',
  'run-s',
  'ts-node-dev',
  'tsnd',
  'tsx',
  'yarn',
  'yarnpkg',
];

/** Whether Node itself only starts other ones, with its own options. */
export function handsOptionsOn(execArgv: readonly string[]): boolean {
  return (
    execArgv.some((option) => option === '--watch' || option.startsWith('--watch-path')) ||
    (execArgv.includes('--test') &&
      !execArgv.some((option) => /^--(?:experimental-)?test-isolation=none$/.test(option)))
  );
}

/**
 * Whether a process only starts another one.
 *
 * @param main path of its main file
 */
export function isLauncher(main: string | undefined, execArgv: readonly string[]): boolean {
  if (handsOptionsOn(execArgv)) return true;
  if (main === undefined) return false;
  const parts = main.split(/[\\/]/);
  // Old versions of Node come by here too.
  const name = (parts[parts.length - 1] ?? '').replace(/(?:-cli)?(?:\.[cm]?js)?$/, '');
  if (LAUNCHERS.includes(name)) return true;
  // A package manager's link to a bin leads here.
  const home = parts.lastIndexOf('node_modules');
  return home !== -1 && LAUNCHERS.includes(parts[home + 1] ?? '');
}
