/**
 * How the probe is built: as one file that needs nothing but Node. It is a CommonJS one, because `--import` would have Node load the program
 * itself in another way. esbuild makes it, since that leaves each `require` where its `import` stood: the probe's first module looks what
 * Node has loaded before the others load anything.
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
  // Old versions of Node are to read it at least: they say that they are too old.
  target: 'node12',
  // They know no names with `node:` either.
  alias: Object.fromEntries(builtinModules.map((name) => [`node:${name}`, name])),
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  // So that the line that Node shows above the stack of a bug can be read.
  lineLimit: 120,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Builds what is preloaded into programs: `probe.cjs` and `clock.cjs`. */
export async function buildProbe(folder: string): Promise<void> {
  await preload('probe.ts', path.join(folder, 'probe.cjs'), `${await early()}if(!early.entered)return;`);
  await preload('clock.ts', path.join(folder, 'clock.cjs'));
}

/** What `early.ts` exports is there before anything else of the probe, which goes no further where it says so. */
async function early(): Promise<string> {
  const entryPoints = [path.join(SOURCES, 'early.ts')];
  const { outputFiles } = await build({ ...COMMON, entryPoints, format: 'iife', globalName: 'early', write: false });
  return outputFiles[0]?.text ?? '';
}

async function preload(source: string, outfile: string, banner = ''): Promise<void> {
  const entryPoints = [path.join(SOURCES, source)];
  await build({ ...COMMON, entryPoints, outfile, banner: { js: banner } });
}
