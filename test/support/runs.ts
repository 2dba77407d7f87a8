import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import { writeValue } from '../../src/model/value.ts';
import { type Run, type RunOptions, type RunProgram, startRun } from '../../src/tracer/run.ts';
import { PROBE } from './probe.ts';

/** Far above what anything takes; reached only where something hangs. */
export const PATIENCE_MS = 60_000;

/** What a program needs of our environment, and nothing that the test runner put there. */
export const ENV: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Sources by file name. A file without an extension of its own is an ES module. */
export type Sources = Record<string, string>;

/** Writes programs into a folder that is removed after the test. Returns its path. */
export async function folderOf(t: TestContext, sources: Sources): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, source] of Object.entries(sources)) await writeFile(path.join(folder, name), source);
  return folder;
}

export type StartOptions = Partial<Omit<RunOptions, 'programs'>> & {
  /** What the gate needs to know of a program, by its name. */
  rules?: Record<string, Pick<RunProgram, 'after' | 'frozen'>>;
};

/** Starts programs given by their sources; each is named by its file, without the extension. Disposed of after the test. */
export async function start(t: TestContext, sources: Sources, options: StartOptions = {}): Promise<Run> {
  return startFiles(t, await folderOf(t, sources), Object.keys(sources), options);
}

/** The same for files that are there already. */
export async function startFiles(
  t: TestContext,
  folder: string,
  files: readonly string[],
  options: StartOptions = {},
): Promise<Run> {
  const { rules = {}, ...rest } = options;
  const programs = files.map((file) => {
    const { name } = path.parse(file);
    return { name, file: path.join(folder, file), ...rules[name] };
  });
  const run = await startRun({ probe: PROBE, env: ENV, step: true, ...rest, programs });
  t.after(() => run[Symbol.asyncDispose]());
  return run;
}

/** The next record; fails if nothing comes. */
export async function nextRecord(run: Run): Promise<TraceRecord> {
  const step = await run.next(PATIENCE_MS);
  assert.equal(step.kind, 'record');
  return (step as { record: TraceRecord }).record;
}

/** Goes on until a record is as it should be, and returns that one. */
export async function until<T extends TraceRecord>(run: Run, isIt: (record: TraceRecord) => record is T): Promise<T>;
export async function until(run: Run, isIt: (record: TraceRecord) => boolean): Promise<TraceRecord>;
export async function until(run: Run, isIt: (record: TraceRecord) => boolean): Promise<TraceRecord> {
  for (;;) {
    const record = await nextRecord(run);
    if (isIt(record)) return record;
  }
}

/**
 * All records until every program has ended.
 *
 * @param at called before the world goes on from a record
 */
export async function playOut(
  run: Run,
  at: (record: TraceRecord) => Promise<void> | void = () => undefined,
): Promise<TraceRecord[]> {
  const records: TraceRecord[] = [];
  for (;;) {
    const step = await run.next(PATIENCE_MS);
    if (step.kind === 'over') return records;
    assert.equal(step.kind, 'record', `nothing more came after ${JSON.stringify(records.at(-1))}`);
    const { record } = step as { record: TraceRecord };
    records.push(record);
    await at(record);
  }
}

/** One line for each record of a program, without times and port numbers. */
export function storyOf(records: readonly TraceRecord[], program?: string): string[] {
  return records.filter((record) => program === undefined || record.program === program).map(lineOf);
}

function lineOf(record: TraceRecord): string {
  switch (record.type) {
    case 'event':
      return `${record.object} '${record.name}' (${masked(record.args.map((value) => writeValue(value)).join(', '))})`;
    case 'call':
      return `${record.object}.${record.name}(${masked(record.args.map((value) => writeValue(value)).join(', '))})`;
    case 'omitted':
      return `omitted ${JSON.stringify(record.events)}`;
    case 'output':
      return `${record.stream}: ${masked(record.text.trimEnd())}`;
    case 'crash':
      return `crash: ${record.error.message}`;
    case 'exit':
      return `exit ${record.code ?? record.signal}${record.ended ? ' (ended)' : ''}`;
  }
}

/** Ports differ from run to run. */
function masked(text: string): string {
  return text.replace(/\b\d{5}\b/g, 'PORT');
}

/** What a program printed on a stream. */
export function printed(
  records: readonly TraceRecord[],
  stream: 'stdout' | 'stderr' = 'stdout',
  program?: string,
): string {
  return records
    .filter((record) => record.type === 'output' && record.stream === stream)
    .filter((record) => program === undefined || record.program === program)
    .map((record) => (record as { text: string }).text)
    .join('');
}

export interface Bare {
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
}

/** Runs a program as a user would, without a probe. */
export function runBare(file: string, env: NodeJS.ProcessEnv): Promise<Bare> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ stdout, stderr, code, signal }));
  });
}

/** Resolves once a process is gone; fails if it stays. A zombie is gone too: only its parent's attention is missing. */
export async function goneFor(pid: number): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; isAlive(pid); ) {
    assert.ok(Date.now() < deadline, `process ${pid} is still there`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isZombie(pid);
}

/** As far as the platform tells. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
