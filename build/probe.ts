/**
 * Builds the probe as one file that needs only Node. It is CommonJS, because `--import` would change how Node loads the program. esbuild
 * makes it, because it keeps each `require` where the `import` was: the probe's first module has to run before the others load anything.
 */
import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { minify } from 'rolldown/utils';

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
  minifySyntax: true,
  logLevel: 'warning',
  write: false,
} satisfies BuildOptions;

/** Builds what is preloaded into programs: `probe.cjs` and `clock.cjs`. */
export async function buildProbe(folder: string): Promise<void> {
  await buildPreload('probe.ts', path.join(folder, 'probe.cjs'), `${await buildEarly()}if(!early.entered)return;`);
  await buildPreload('clock.ts', path.join(folder, 'clock.cjs'));
}

/** Builds `early.ts`, which runs before the rest of the probe and may stop it. */
async function buildEarly(): Promise<string> {
  const entryPoints = [path.join(SOURCES, 'early.ts')];
  return await bundle({ ...COMMON, entryPoints, format: 'iife', globalName: 'early' });
}

async function buildPreload(source: string, outfile: string, banner = ''): Promise<void> {
  const entryPoints = [path.join(SOURCES, source)];
  await writeFile(outfile, await shorten(await bundle({ ...COMMON, entryPoints, banner: { js: banner } })));
}

async function bundle(options: BuildOptions & { write: false }): Promise<string> {
  const { outputFiles } = await build(options);
  return outputFiles?.[0]?.text ?? '';
}

/** Leaves out spaces and shortens names, but not those of functions, so that stack traces can be read. */
async function shorten(bundled: string): Promise<string> {
  const { code, errors } = await minify('bundled.cjs', bundled, {
    module: false,
    compress: false,
    mangle: { toplevel: true, keepNames: true },
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
