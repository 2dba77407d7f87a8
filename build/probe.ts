/**
 * Builds the probe as one file that needs only Node. It is CommonJS, because `--import` would change how Node loads the program. esbuild
 * makes it, because it keeps each `require` where the `import` was: the probe's first module has to run before the others load anything.
 */
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const SOURCES = fileURLToPath(new URL('../src/probe/', import.meta.url));

const COMMON = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Old versions of Node have to read it, to say that they are too old.
  target: 'node12',
  // Old versions do not know the prefix `node:`.
  alias: {
    ...Object.fromEntries(builtinModules.map((name) => [`node:${name}`, name])),
    // Each file with a default import would copy all properties of `process` at each start.
    'node:process': fileURLToPath(new URL('process.ts', import.meta.url)),
  },
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  // Node shows this line above the stack of a bug. It should be readable.
  lineLimit: 120,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Builds what is preloaded into programs: `probe.cjs` and `clock.cjs`. */
export async function buildProbe(folder: string): Promise<void> {
  await buildPreload('probe.ts', path.join(folder, 'probe.cjs'), `${await buildEarly()}if(!early.entered)return;`);
  await buildPreload('clock.ts', path.join(folder, 'clock.cjs'));
}

/** Builds `early.ts`, which runs before the rest of the probe and may stop it. */
async function buildEarly(): Promise<string> {
  const entryPoints = [path.join(SOURCES, 'early.ts')];
  const { outputFiles } = await build({ ...COMMON, entryPoints, format: 'iife', globalName: 'early', write: false });
  return outputFiles[0]?.text ?? '';
}

async function buildPreload(source: string, outfile: string, banner = ''): Promise<void> {
  const entryPoints = [path.join(SOURCES, source)];
  await build({ ...COMMON, entryPoints, outfile, banner: { js: banner } });
}
