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

/** Packages that do so too, and whose commands have names that a program may have as well. */
const PACKAGES = ['@babel/node', 'ava', 'c8', 'npm-run-all2', 'nyc', 'pm2', 'vitest'];

/** Whether Node itself only starts other ones, with its own options. */
export function handsOptionsOn(execArgv: readonly string[]): boolean {
  return (
    execArgv.some((option) => option === '--watch' || option.startsWith('--watch-path')) ||
    (execArgv.includes('--test') &&
      !execArgv.some((option) => /^--(?:experimental-)?test-isolation=none$/.test(option)))
  );
}

/**
 * The name of the launcher that a file belongs to; undefined where it is none.
 *
 * @param main path of the file
 */
export function launcherOf(main: string): string | undefined {
  const parts = main.split(/[\\/]/);
  // Old versions of Node come by here too.
  const name = (parts[parts.length - 1] ?? '').replace(/(?:-cli)?(?:-\d[-.\w]*?)?(?:\.[cm]?js)?$/, '');
  if (LAUNCHERS.includes(name)) return name;
  // A package manager's link to a bin leads here.
  const home = parts.lastIndexOf('node_modules');
  if (home === -1) return undefined;
  const [scope = '', inScope = ''] = parts.slice(home + 1);
  const owner = scope.startsWith('@') ? `${scope}/${inScope}` : scope;
  return LAUNCHERS.includes(owner) || PACKAGES.includes(owner) ? owner : undefined;
}

/** Whether a command, such as `node` or `npm`, ends up in Node. */
export function startsNode(command: string): boolean {
  const name = (command.split(/[\\/]/).pop() ?? '').replace(/\.(?:exe|cmd)$/i, '');
  return name === 'node' || name === 'nodejs' || LAUNCHERS.includes(name);
}
