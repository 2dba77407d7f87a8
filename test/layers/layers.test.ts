import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
const CONFIGURATION = ['biome.json', 'test/layers/probe-types.grit', 'test/layers/exit.grit', 'test/layers/json.grit'];

const ROOMS = [
  'commands',
  'examiner',
  'findings',
  'model',
  'narrator',
  'probe',
  'quiz',
  'store',
  'terminal',
  'tracer',
  'view',
] as const;
type Room = (typeof ROOMS)[number];

const NODE = ['node:net', 'node:fs', 'node:fs/promises', 'node:child_process', 'node:util'];
const PACKAGES = ['kleur', 'fast-string-width', 'commander'];
const PROMPTS = ['@inquirer/select', '@inquirer/core', 'inquirer', 'ora'];

/** Which rooms, modules and packages each room may import. */
const RIGHTS: Record<Room, { rooms: readonly Room[]; others: readonly string[] }> = {
  model: { rooms: [], others: [] },
  probe: { rooms: ['model'], others: NODE },
  tracer: { rooms: ['model'], others: NODE },
  examiner: { rooms: ['model'], others: NODE },
  narrator: { rooms: ['model'], others: [] },
  findings: { rooms: ['model'], others: [] },
  quiz: { rooms: ['model'], others: [] },
  view: { rooms: ['model'], others: ['node:util', ...PACKAGES] },
  terminal: { rooms: ['model', 'view'], others: [...NODE, ...PACKAGES, ...PROMPTS] },
  store: { rooms: ['model'], others: [...NODE, ...PACKAGES] },
  commands: { rooms: ROOMS, others: [...NODE, ...PACKAGES] },
};

/** A file of one-line statements, some of which the linter must refuse. */
interface Sheet {
  file: string;
  allowed: readonly string[];
  refused: readonly string[];
}

const value = (specifier: string): string => `import { x } from '${specifier}';`;
const type = (specifier: string): string => `import type { X } from '${specifier}';`;

function sheetOf(room: Room): Sheet {
  const { rooms, others } = RIGHTS[room];
  const strangers = ROOMS.filter((other) => other !== room && !rooms.includes(other));
  return {
    file: `src/${room}/own.ts`,
    allowed: [
      ...['./x.ts', './deep/x.ts'].map(value),
      ...rooms.map((other) => type(`../${other}/x.ts`)),
      ...(room === 'probe' ? [] : rooms.map((other) => value(`../${other}/x.ts`))),
      ...others.map(value),
    ],
    refused: [
      ...strangers.flatMap((other) => [
        value(`../${other}/x.ts`),
        type(`../${other}/x.ts`),
        value(`./../${other}/x.ts`),
      ]),
      ...strangers.flatMap((other) => [`export * from '../${other}/x.ts';`, `await import('../${other}/x.ts');`]),
      ...[...NODE, ...PACKAGES, ...PROMPTS].filter((name) => !others.includes(name)).map(value),
      ...['../main.ts', '../cli.ts', '../../lessons/01-a/lesson.ts', '../../test/view/x.ts'].map(value),
    ],
  };
}

function deepSheetOf(room: Room): Sheet {
  const { rooms } = RIGHTS[room];
  const strangers = ROOMS.filter((other) => other !== room && !rooms.includes(other));
  const reach = (other: Room): string => type(`../../${other}/x.ts`);
  return {
    file: `src/${room}/deep/own.ts`,
    allowed: [value('../x.ts'), value('../other/x.ts'), ...rooms.map(reach)],
    refused: strangers.map(reach),
  };
}

const PROBE: Sheet = {
  file: 'src/probe/types.ts',
  allowed: [type('../model/x.ts'), `export type { X } from '../model/x.ts';`],
  refused: [
    value('../model/x.ts'),
    `import { type X } from '../model/x.ts';`,
    `import '../model/x.ts';`,
    `export { x } from '../model/x.ts';`,
    `export * from '../model/x.ts';`,
    `await import('../model/x.ts');`,
  ],
};

const LATER: Sheet = {
  file: 'src/commands/later.ts',
  allowed: [`await import('../terminal/x.ts');`, `await import('kleur');`],
  refused: [`await import('@inquirer/select');`, `await import('ora');`],
};

const MAINS: Sheet[] = ['src/main.ts', 'src/cli.ts'].map((file) => ({
  file,
  allowed: ['./commands/x.ts', 'node:process', 'commander'].map(value),
  refused: ['./terminal/x.ts', './model/x.ts', '../lessons/01-a/lesson.ts', ...PROMPTS].map(value),
}));

const LESSONS: Sheet[] = [
  {
    file: 'lessons/01-a/lesson.ts',
    allowed: ['../../src/model/x.ts', './en.ts'].map(value),
    refused: ['../../src/narrator/x.ts', '../../src/main.ts', '../02-b/en.ts', 'node:net', 'kleur'].map(value),
  },
  {
    file: 'codes/EPIPE/server.js',
    allowed: ['node:net', 'node:stream'].map(value),
    refused: ['../../src/model/x.ts', './x.js', 'kleur'].map(value),
  },
  {
    file: 'lessons/01-a/server.js',
    allowed: ['node:net', 'node:fs/promises'].map(value),
    refused: ['../../src/model/x.ts', './x.js', 'kleur'].map(value),
  },
];

interface Report {
  diagnostics: { category: string; severity: string; location: { path: string; start: { line: number } } }[];
}

/** Runs the project's linter over files that are lists of lines, and returns `file: line` for each line refused by these rules. */
async function refusedIn(files: ReadonlyMap<string, readonly string[]>, rules: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-layers-'));
  try {
    await mkdir(path.join(folder, 'test/layers'), { recursive: true });
    for (const file of CONFIGURATION) await copyFile(path.join(ROOT, file), path.join(folder, file));
    for (const [file, lines] of files) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), `${lines.join('\n')}\n`);
    }
    const { diagnostics } = await lint(folder);
    const errors = diagnostics.filter(({ category, severity }) => rules.includes(category) && severity === 'error');
    const places = errors.map(({ location }) => {
      const file = location.path.replaceAll('\\', '/');
      return `${file}: ${files.get(file)?.[location.start.line - 1]}`;
    });
    return [...new Set(places)].sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lint(folder: string): Promise<Report> {
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [BIOME, ...options], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(new Error(`biome gave no report: ${stderr}`, { cause: error }));
    });
  });
}

async function compare(sheets: readonly Sheet[]): Promise<void> {
  const files = new Map(sheets.map(({ file, allowed, refused }) => [file, [...allowed, ...refused]]));
  const expected = sheets.flatMap(({ file, refused }) => refused.map((line) => `${file}: ${line}`));
  assert.ok(expected.length > 0);
  assert.deepEqual(await refusedIn(files, ['lint/style/noRestrictedImports', 'plugin']), expected.sort());
}

test('the linter refuses exactly the imports that a room may not make', async () => {
  await compare(ROOMS.map(sheetOf));
});

test('a folder in a room has the rights of its room', async () => {
  await compare(ROOMS.filter((room) => room !== 'commands').map(deepSheetOf));
});

test('the probe may take types of the model and nothing that would be there at run time', async () => {
  await compare([PROBE]);
});

test('an import that is made later counts too', async () => {
  await compare([LATER]);
});

test('main and cli import commands, and leave prompts and spinners to the terminal', async () => {
  await compare(MAINS);
});

test("a lesson imports the model and its own files, and its programs only Node's modules", async () => {
  await compare(LESSONS);
});

test('only main and cli end the process', async () => {
  const ending = ['process.exit();', 'process.exit(1);', 'export const leave = () => process.exit(0);'];
  await compare([
    { file: 'src/commands/leave.ts', allowed: ['process.exitCode = 1;'], refused: ending },
    { file: 'src/main.ts', allowed: ending, refused: [] },
    { file: 'src/cli.ts', allowed: ending, refused: [] },
    { file: 'lessons/01-a/server.js', allowed: ending, refused: [] },
  ]);
});

test('whatever is printed as JSON is made harmless', async () => {
  const raw = ['export const a = JSON.stringify({});', 'export const b = [{}].map((each) => JSON.stringify(each));'];
  await compare([
    { file: 'src/commands/play/raw.ts', allowed: ['export const c = JSON.parse("{}");'], refused: raw },
    { file: 'src/view/raw.ts', allowed: [], refused: raw },
    { file: 'src/main.ts', allowed: [], refused: raw },
    { file: 'src/view/json.ts', allowed: raw, refused: [] },
    { file: 'src/tracer/raw.ts', allowed: raw, refused: [] },
  ]);
});

test('a circle of imports is refused, of types too', async () => {
  const files = new Map([
    ['src/view/a.ts', [`import type { B } from './b.ts';`, 'export type A = B;']],
    ['src/view/b.ts', [`import type { A } from './a.ts';`, 'export type B = A;']],
    ['src/view/c.ts', [`import type { A } from './a.ts';`, 'export type C = A;']],
  ]);
  assert.deepEqual(await refusedIn(files, ['lint/suspicious/noImportCycles']), [
    `src/view/a.ts: import type { B } from './b.ts';`,
    `src/view/b.ts: import type { A } from './a.ts';`,
  ]);
});

test('every folder of src is a room with rules', async () => {
  const entries = await readdir(path.join(ROOT, 'src'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  assert.deepEqual(
    folders.filter((name) => !ROOMS.includes(name as Room)),
    [],
  );
});
