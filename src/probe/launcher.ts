/** Commands that only start another program, and leave everything unchanged for it. */
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

/** Packages that do the same. Their commands have names that other programs may have too. */
const PACKAGES = ['@babel/node', 'ava', 'c8', 'npm-run-all2', 'nyc', 'pm2', 'vitest'];

/** Whether this Node only starts other Node processes, with its own options. */
export function handsOptionsOn(execArgv: readonly string[]): boolean {
  return (
    execArgv.some((option) => option === '--watch' || option.startsWith('--watch-path')) ||
    (execArgv.includes('--test') &&
      !execArgv.some((option) => /^--(?:experimental-)?test-isolation=none$/.test(option)))
  );
}

/**
 * The name of the launcher that a file belongs to, or undefined.
 *
 * @param main path of the file
 */
export function launcherOf(main: string): string | undefined {
  const parts = main.split(/[\\/]/);
  // This also runs in old versions of Node.
  const name = (parts[parts.length - 1] ?? '').replace(/(?:-cli)?(?:-\d[-.\w]*?)?(?:\.[cm]?js)?$/, '');
  if (LAUNCHERS.includes(name)) return name;
  // The link of a package manager to a command leads here.
  const home = parts.lastIndexOf('node_modules');
  if (home === -1) return undefined;
  const [scope = '', inScope = ''] = parts.slice(home + 1);
  const owner = scope.startsWith('@') ? `${scope}/${inScope}` : scope;
  return LAUNCHERS.includes(owner) || PACKAGES.includes(owner) ? owner : undefined;
}

/** Whether a command, such as `node` or `npm`, starts Node. */
export function startsNode(command: string): boolean {
  const name = (command.split(/[\\/]/).pop() ?? '').replace(/\.(?:exe|cmd)$/i, '');
  return name === 'node' || name === 'nodejs' || LAUNCHERS.includes(name);
}
