/**
 * How the probe is built: as one file that needs nothing but Node. It is a CommonJS one, because `--import` would have Node load the program
 * itself in another way.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @import { BuildOptions, Plugin } from 'esbuild' */

const SOURCES = fileURLToPath(new URL('../src/probe/', import.meta.url));

/** Old versions of Node are to read it at least: they say that they are too old. */
const TARGET = 'node12';

/**
 * They know no names with `node:` either.
 * @type {Plugin}
 */
const PLAIN = {
  name: 'plain',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name.slice('node:'.length), external: true }));
  },
};

/**
 * What `early.ts` exports is there before anything else of the probe, which goes no further where it says so.
 * @param {BuildOptions} common
 * @returns {Promise<BuildOptions>}
 */
export async function probeOptions(common) {
  const options = {
    ...common,
    bundle: true,
    platform: /** @type {const} */ ('node'),
    target: TARGET,
    plugins: [PLAIN],
  };
  const { outputFiles } = await build({
    ...options,
    entryPoints: [path.join(SOURCES, 'early.ts')],
    format: 'iife',
    globalName: 'early',
    write: false,
  });
  return {
    ...options,
    entryPoints: [path.join(SOURCES, 'probe.ts')],
    format: 'cjs',
    banner: { js: `${outputFiles[0]?.text}if(!early.entered)return;` },
  };
}
