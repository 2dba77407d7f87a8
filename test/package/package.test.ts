import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { READMES } from '../support/readmes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LICENCES = 'dist/THIRD-PARTY-LICENSES.txt';

/** The most bytes: of a lesson with its exercises, of what the indexes of all lessons have of one, and of all the rest. */
const LARGEST = { lesson: 64_000, recording: 20_000, scene: 9_800, index: 7_500, rest: 1.15e6 };

/** The oldest Node of each line that net-lessons runs on. */
const OLDEST = [
  [20, 17, 0],
  [22, 13, 0],
  [24, 0, 0],
] as const;

interface Manifest {
  engines?: { node?: string };
  dependencies?: Record<string, string>;
}

interface Locked {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, Locked>;
}

interface Packed {
  filename: string;
  /** Sizes in bytes. */
  files: { path: string; size: number; mode: number }[];
}

let folder = '';
let packed: Packed;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-package-'));
  // A folder without a package.json might have a parent that npm takes for the project.
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  [packed] = JSON.parse(stdout);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(folder, packed.filename)], folder);
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command as if no npm were around it: what `npm test` puts into the environment would steer the inner npm. */
async function run(command: string, words: string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(own), NET_LESSONS_HOME: path.join(folder, 'home') };
  return await promisify(execFile)(command, words, { cwd, env, shell: process.platform === 'win32' });
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(ROOT, file), 'utf8')) as T;
}

/** Name and version of each package whose licence is in the tarball. */
async function bundled(): Promise<{ name: string; version: string }[]> {
  const text = await readFile(path.join(folder, 'node_modules/net-lessons', LICENCES), 'utf8');
  return [...text.matchAll(/^={80}\n(\S+) (\S+) \(.+\)$/gm)].map(([, name = '', version = '']) => ({ name, version }));
}

/** Whether a range of `engines`, as the bundled packages write them (`>=18`, `^20.17.0 || >= 22.9`), has this version of Node. */
function admits(range: string, version: readonly [number, number, number]): boolean {
  return range.split('||').some((part) => {
    const [, sign = '', ...numbers] = /^\s*(>=|\^)\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(part) ?? [];
    assert.notEqual(sign, '', `a range of another kind: ${range}`);
    const [major, minor, patch] = numbers.map((number) => Number(number ?? 0)) as [number, number, number];
    const enough = version[0] - major || version[1] - minor || version[2] - patch;
    return enough >= 0 && (sign === '>=' || version[0] === major);
  });
}

test('an install fetches one package and nothing else', async () => {
  const names = (await readdir(path.join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
  assert.deepEqual(names, ['net-lessons']);
  assert.equal((await readJson<Manifest>('package.json')).dependencies, undefined);
});

test('the tarball holds the build, the READMEs and the licence', () => {
  const others = packed.files.map((file) => file.path).filter((file) => !file.startsWith('dist/'));
  assert.deepEqual(others.sort(), ['LICENSE', ...Object.values(READMES), 'package.json']);
  assert.deepEqual(
    packed.files.filter((file) => /\.(?:map|ts)$/.test(file.path)),
    [],
  );
});

/** The part of the package that a file belongs to: a recording, a lesson's folder, the indexes of all lessons, or the rest. */
function partOf(file: string): string {
  if (file.endsWith('.jsonl')) return file;
  const [, name] = /^dist\/lessons\/([^/]+)/.exec(file) ?? [];
  if (name === undefined) return 'rest';
  return name.endsWith('.json') ? 'index' : name;
}

test('the tarball is small: each recording and lesson is, the indexes by the number of lessons, and all the rest', () => {
  const sizes: Record<string, number> = {};
  for (const { path: file, size } of packed.files) sizes[partOf(file)] = (sizes[partOf(file)] ?? 0) + size;
  const { rest = 0, index = 0, ...parts } = sizes;
  const isRecording = ([part]: [string, number]): boolean => part.endsWith('.jsonl');
  for (const [file, bytes] of Object.entries(parts).filter(isRecording))
    assert.ok(bytes < LARGEST.recording, `${file} has ${bytes} bytes`);
  const lessons = Object.fromEntries(Object.entries(parts).filter((part) => !isRecording(part)));
  assert.ok(Object.keys(lessons).length > 0);
  for (const [lesson, bytes] of Object.entries(lessons))
    assert.ok(bytes < Math.max(LARGEST.lesson, LARGEST.scene * scenesOf(lesson)), `${lesson} has ${bytes} bytes`);
  assert.ok(index < LARGEST.index * Object.keys(lessons).length, `${index} bytes of indexes`);
  assert.ok(rest < LARGEST.rest, `${rest} bytes besides the lessons`);
});

function scenesOf(lesson: string): number {
  const entries: LessonEntry[] = JSON.parse(readFileSync(path.join(ROOT, 'dist/lessons/index.json'), 'utf8'));
  return entries.find(({ folder }) => folder === lesson)?.scenes.length ?? 0;
}

test('the installed command lists the lessons', async () => {
  const { stdout } = await run('npx', ['--no-install', 'net-lessons', 'list'], folder);
  const folders = (await readdir(path.join(ROOT, 'lessons'))).filter((name) => /^\d/.test(name));
  assert.ok(folders.length > 0);
  for (const name of folders) {
    const id = name.replace(/^\d+-/, '');
    assert.ok(stdout.split(/\s+/).includes(id), `${id} is not in the list:\n${stdout}`);
  }
});

test('the installed command may be executed', { skip: process.platform === 'win32' }, async () => {
  const file = path.join(folder, 'node_modules/net-lessons/dist/cli.js');
  await access(file, constants.X_OK);
  assert.match(await readFile(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

test("a lesson's programs are in the package as they are in the repository", async () => {
  const lessons = await readdir(path.join(ROOT, 'lessons'), { recursive: true });
  const programs = lessons.filter((file) => file.endsWith('.js'));
  assert.ok(programs.length > 0);
  for (const file of programs) {
    const shipped = await readFile(path.join(folder, 'node_modules/net-lessons/dist/lessons', file), 'utf8');
    assert.equal(shipped, await readFile(path.join(ROOT, 'lessons', file), 'utf8'));
  }
});

test('the licences of the bundled packages travel along', async () => {
  const names = (await bundled()).map(({ name }) => name);
  for (const name of ['inquirer', '@inquirer/core', 'linebreak', 'ora']) {
    assert.ok(names.includes(name), `${name} is not among ${names.join(', ')}`);
  }
});

test('inquirer comes without prompts that nobody is asked: the tables for its editor are larger than all the rest', async () => {
  const names = (await bundled()).map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => /^(?:@inquirer\/(?:.*editor|prompts|select)|iconv-lite|chardet)$/.test(name)),
    [],
  );
});

test('the lockfile names no place to download from', async () => {
  const { packages } = await readJson<Lockfile>('package-lock.json');
  assert.deepEqual(
    Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined),
    [],
  );
});

test('the lockfile holds every package that another one asks for, on any platform: `npm ci` refuses it otherwise', async () => {
  const { packages } = await readJson<Lockfile>('package-lock.json');
  const wanted = Object.values(packages).flatMap((locked) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }),
  );
  const present = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, '')));
  assert.deepEqual(
    wanted.filter((name) => !present.has(name)),
    [],
  );
});

test('what is bundled runs on the oldest Node that net-lessons names', async () => {
  const { packages } = await readJson<Lockfile>('package-lock.json');
  const engines = (await readJson<Manifest>('package.json')).engines?.node;
  assert.equal(engines, '^20.17 || ^22.13 || >=24');
  for (const { name, version } of await bundled()) {
    const [, locked] = Object.entries(packages).find(
      ([key, value]) => key.endsWith(`node_modules/${name}`) && value.version === version,
    ) ?? ['', undefined];
    assert.ok(locked, `${name} ${version} is not in the lockfile`);
    const range = locked.engines?.node ?? '>=0';
    for (const oldest of OLDEST) assert.ok(admits(range, oldest), `${name} ${version} needs Node ${range}`);
  }
});
