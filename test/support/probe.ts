import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildProbe } from '../../build/probe.ts';

/** Bundles what is preloaded into programs as it is in the sources, once for each test process. */
async function build(): Promise<URL> {
  // A space and a quote: a path may have them.
  const folder = mkdtempSync(path.join(tmpdir(), "net-lessons 'probe' "));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildProbe(folder);
  return pathToFileURL(path.join(folder, 'probe.cjs'));
}

/** The built probe. */
export const PROBE = await build();

/** What sets a program's clock. */
export const CLOCK = new URL('clock.cjs', PROBE);
