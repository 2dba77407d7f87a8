/**
 * Builds `dist`: the command, the probe, the lessons with their list, and the licences of the packages that are bundled.
 * With `--quiet`, only failures are printed.
 */
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildApplication } from './bundle.ts';
import { writeContent } from './content.ts';
import { readCourse } from './course.ts';
import { writeLicences } from './licences.ts';
import { buildProbe } from './probe.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');

/** Builds into a folder. Returns a sentence about what was built. */
async function buildInto(folder: string): Promise<string> {
  const course = await readCourse();
  const chunks = await buildApplication(course, folder);
  await writeFile(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await chmod(path.join(folder, 'cli.js'), 0o755);
  await buildProbe(folder);
  await writeContent(folder, course);
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  await writeLicences(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), modules);
  return `dist: ${course.length} lessons, ${course.flatMap(({ exercises }) => exercises).length} exercises\n`;
}

/** Replaces the old folder with the new one. Tries again if another build does the same at this moment. */
async function replaceDist(fresh: string, aside: string): Promise<void> {
  for (let round = 1; ; round += 1) {
    await rename(DIST, path.join(aside, `old-${round}`)).catch(rethrowUnless('ENOENT'));
    try {
      await rename(fresh, DIST);
      return;
    } catch (error) {
      if (round === 5) throw error;
      rethrowUnless('ENOTEMPTY', 'EEXIST', 'EPERM')(error);
    }
  }
}

/** Makes a function that rethrows all errors but those with one of these codes. */
function rethrowUnless(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
}

// Beside `dist`, so that replacing it is quick. A process may be running from there.
const aside = await mkdtemp(path.join(ROOT, '.dist-'));
try {
  const fresh = path.join(aside, 'new');
  const built = await buildInto(fresh);
  await replaceDist(fresh, aside);
  if (!process.argv.includes('--quiet')) process.stdout.write(built);
} finally {
  await rm(aside, { recursive: true, force: true });
}
