import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

/** Bundles what is preloaded into programs as it is in the sources, once for each test process. */
async function build(): Promise<URL> {
  // A space and a quote: a path may have them.
  const folder = mkdtempSync(path.join(tmpdir(), "net-lessons 'probe' "));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundle({
    entryPoints: ['probe', 'clock'].map((name) =>
      fileURLToPath(new URL(`../../src/probe/${name}.ts`, import.meta.url)),
    ),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.17',
    logLevel: 'warning',
  });
  return pathToFileURL(path.join(folder, 'probe.cjs'));
}

/** The built probe. */
export const PROBE = await build();

/** What sets a program's clock. */
export const CLOCK = new URL('clock.cjs', PROBE);
