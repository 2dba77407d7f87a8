import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { probeOptions } from '../../build/probe.mjs';

/** Bundles what is preloaded into programs as it is in the sources, once for each test process. */
async function build(): Promise<URL> {
  // A space and a quote: a path may have them.
  const folder = mkdtempSync(path.join(tmpdir(), "net-lessons 'probe' "));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const common = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' } as const;
  await bundle({ ...(await probeOptions(common)), outfile: path.join(folder, 'probe.cjs') });
  const clock = fileURLToPath(new URL('../../src/probe/clock.ts', import.meta.url));
  await bundle({ ...common, entryPoints: [clock], outfile: path.join(folder, 'clock.cjs') });
  return pathToFileURL(path.join(folder, 'probe.cjs'));
}

/** The built probe. */
export const PROBE = await build();

/** What sets a program's clock. */
export const CLOCK = new URL('clock.cjs', PROBE);
