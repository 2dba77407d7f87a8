import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { CLI } from '../support/screen.ts';

/** A program that is run bare and watched. */
export interface Case {
  /** Its file, from the folder of all programs. */
  name: string;
  folder: string;
  /** What follows `node` on the command line. */
  args: string[];
  env: Record<string, string>;
  /** What it is given on stdin; nothing where left out. */
  stdin: string | undefined;
}

/** How a run went. */
export interface Outcome {
  stdout: string;
  stderr: string;
  /** As a shell has it. */
  status: number;
}

const PATIENCE_MS = 60_000;
const MAJOR = Number(process.versions.node.split('.')[0]);

/**
 * Finds the programs in a folder and those in it. Files and folders whose names begin with `_` belong to others. The first lines of a program say how it
 * is run: `// flags:`, `// args:`, `// env: A=1; B=2`, `// stdin:`, `// node:` (from this version on), `// until:` (to this version), and
 * `// mode: noargs` where the flags are the program.
 */
export async function casesIn(root: string): Promise<Case[]> {
  const entries = await readdir(root, { recursive: true });
  const files = entries.filter((file) => /\.[cm]?[jt]s$/.test(file) && !/(?:^|[\\/])_/.test(file)).sort();
  const cases = await Promise.all(files.map((file) => caseOf(root, file)));
  return cases.filter((given) => given !== undefined);
}

async function caseOf(root: string, name: string): Promise<Case | undefined> {
  const said = directives(await readFile(path.join(root, name), 'utf8'));
  if (MAJOR < Number(said.get('node') ?? 0) || MAJOR > Number(said.get('until') ?? Number.POSITIVE_INFINITY))
    return undefined;
  return {
    name,
    folder: path.join(root, path.dirname(name)),
    args: [...words(said.get('flags')), ...(said.has('mode') ? [] : [path.basename(name)]), ...words(said.get('args'))],
    env: Object.fromEntries((said.get('env')?.split('; ') ?? []).map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
    stdin: said.get('stdin')?.replaceAll('\\n', '\n'),
  };
}

function directives(source: string): Map<string, string> {
  const lines = source.split('\n').slice(0, 4);
  const found = lines.map((line) => /^\/\/ (flags|args|env|stdin|node|until|mode): ?(.*)$/.exec(line));
  return new Map(found.flatMap((match) => (match ? [[match[1] as string, match[2] as string]] : [])));
}

function words(text: string | undefined): string[] {
  return text?.split(' ') ?? [];
}

/** Runs a program as a user would without us. */
export function bareRun(given: Case): Promise<Outcome> {
  return outcomeOf(given, given.args);
}

/** @param output file for the narration */
export function watchedRun(given: Case, output: string): Promise<Outcome> {
  return outcomeOf(given, [CLI, 'watch', '--output', output, '--', process.execPath, ...given.args]);
}

function outcomeOf({ folder, env, stdin }: Case, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    // A program need not read what it is given.
    child.stdin.on('error', () => undefined).end(stdin ?? '');
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const status = code ?? 128 + os.constants.signals[signal as NodeJS.Signals];
      resolve({ stdout: masked(stdout), stderr: masked(stderr), status });
    });
  });
}

/** What differs from run to run, and no program can help: Node's own process ids, addresses in memory, and the inspector's URL. */
function masked(text: string): string {
  return text
    .replace(/\(node:\d+\)/g, '(node:PID)')
    .replace(/\b0x[0-9a-f]+/g, 'ADDRESS')
    .replace(/\bws:\/\/127\.0\.0\.1:\d+\/[-0-9a-f]+/g, 'ws://URL');
}
