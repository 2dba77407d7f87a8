import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles the probe as it is in the sources, once for each test process. */
async function buildProbe(): Promise<URL> {
  // A space and a quote: a path may have them.
  const folder = mkdtempSync(path.join(tmpdir(), "net-lessons 'probe' "));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'probe.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/probe/probe.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.17',
    logLevel: 'warning',
  });
  return pathToFileURL(outfile);
}

/** The built probe. */
export const PROBE = await buildProbe();
