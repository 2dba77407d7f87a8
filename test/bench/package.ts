import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { perLanguage } from '../../src/model/language.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMPS = fileURLToPath(new URL('stamps', import.meta.url));

/** net-lessons as it is installed, with the bench's own lesson at the end of the course. */
export interface Package extends AsyncDisposable {
  /** What `net-lessons` runs. */
  bin: string;
  /** What the menu and the list begin with. */
  firstTitle: string;
  /** Nothing but what a program needs, so that nobody's surroundings slow Node down. */
  env: Record<string, string>;
}

/** Builds, and copies the build into a temporary folder. */
export async function installPackage(): Promise<Package> {
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'build/build.ts', '--quiet'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'net-lessons-bench-'));
  for (const part of ['dist', 'package.json'])
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    bin: { 'net-lessons': string };
  };
  const [first] = await addStamps(path.join(folder, 'dist/lessons'));
  return {
    bin: path.join(folder, manifest.bin['net-lessons']),
    firstTitle: first?.title.en ?? '',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      NET_LESSONS_HOME: path.join(folder, 'home'),
      LANG: 'en_US.UTF-8',
      TERM: 'xterm-256color',
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function addStamps(lessons: string): Promise<LessonEntry[]> {
  const index = path.join(lessons, 'index.json');
  const entries = JSON.parse(await readFile(index, 'utf8')) as LessonEntry[];
  const words = perLanguage(() => 'Stamps');
  const stamps: LessonEntry = {
    id: 'stamps',
    number: entries.length + 1,
    group: 'core',
    buildsOn: [],
    folder: '99-stamps',
    scenes: ['stamps'],
    questions: 0,
    title: words,
    summary: words,
  };
  await cp(STAMPS, path.join(lessons, stamps.folder), { recursive: true });
  await writeFile(index, JSON.stringify([...entries, stamps]));
  return entries;
}
