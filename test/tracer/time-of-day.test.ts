import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTimeOfDay } from '../../src/tracer/time-of-day.ts';
import { temporaryFolder } from '../store/windows.ts';
import { CLOCK } from '../support/probe.ts';

const YEAR_2000 = Date.UTC(2000, 0);
const YEAR_3000 = Date.UTC(3000, 0);
const TOLERANCE_MS = 60_000;

/** Starts a program that says what time it is whenever it is asked. Returns what asks it. */
function startProgram(t: TestContext, env: NodeJS.ProcessEnv) {
  const source = `process.stdin.on('data', () => { console.log(Date.now()); });`;
  const args = ['--require', fileURLToPath(CLOCK), '-e', source];
  const child: ChildProcess = spawn(process.execPath, args, {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return async () => {
    child.stdin?.write('?\n');
    return Number((await lines.next()).value);
  };
}

const near = (time: number, wanted: number): void => assert.ok(Math.abs(time - wanted) < TOLERANCE_MS, String(time));

/** What a program can do to its clock's file. */
const TAMPERING: Record<string, (file: string, precious: string) => unknown> = {
  'deletes it': (file) => fs.rmSync(file),
  'deletes its folder': (file) => fs.rmSync(path.dirname(file), { recursive: true }),
  'puts a folder in its place': (file) => fs.rmSync(file) ?? fs.mkdirSync(path.join(file, 'deep'), { recursive: true }),
  "puts a link to a user's file in its place": (file, precious) => fs.rmSync(file) ?? fs.symlinkSync(precious, file),
  "puts a link to a user's folder in its folder's place"(file, precious) {
    fs.rmSync(path.dirname(file), { recursive: true });
    fs.symlinkSync(path.dirname(precious), path.dirname(file));
  },
  'fills it': (file) => fs.appendFileSync(file, 'x'.repeat(100_000)),
  'empties it': (file) => fs.truncateSync(file),
};

for (const [what, tamper] of Object.entries(TAMPERING))
  test(`a clock goes on for a program that ${what}, and nothing else is written or removed`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const mine = temporaryFolder(t);
    const precious = path.join(mine, 'shift');
    fs.writeFileSync(precious, 'mine');
    const clock = startTimeOfDay(YEAR_2000);
    t.after(clock.remove);
    const folder = path.dirname(clock.env.NET_LESSONS_CLOCK ?? '');
    t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
    const ask = startProgram(t, clock.env);
    near(await ask(), YEAR_2000);
    tamper(clock.env.NET_LESSONS_CLOCK ?? '', precious);
    near(await ask(), YEAR_2000);
    clock.set(YEAR_3000);
    near(await ask(), YEAR_3000);
    clock.remove();
    assert.equal(fs.readFileSync(precious, 'utf8'), 'mine');
  });

test('a program that finds no file where its clock should be has the true time', async (t) => {
  const folder = temporaryFolder(t);
  for (const file of [folder, path.join(folder, 'missing')])
    near(await startProgram(t, { NET_LESSONS_CLOCK: file })(), Date.now());
});
