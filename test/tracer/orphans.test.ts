import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PROBE } from '../support/probe.ts';
import { ENV, folderOf, goneFor, isAlive } from '../support/runs.ts';

const HOST = fileURLToPath(new URL('../support/host.ts', import.meta.url));
const SOURCES = {
  'server.js': `import net from 'node:net'; net.createServer().listen(process.env.PORT, '127.0.0.1');`,
  'parent.js': `
    import { spawn } from 'node:child_process';
    import net from 'node:net';
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    net.createServer().listen(0, '127.0.0.1');`,
};

/** Starts a process that starts programs. */
async function startHost(
  t: TestContext,
  fate: string,
  mode: string,
): Promise<{ host: ChildProcess; home: string; pids: number[] }> {
  const home = await folderOf(t, SOURCES);
  const tmp = path.join(home, 'tmp');
  const files = Object.keys(SOURCES).map((file) => path.join(home, file));
  mkdirSync(tmp);
  const args = ['--import', 'tsx', HOST, fate, mode, fileURLToPath(PROBE), ...files];
  const host = spawn(process.execPath, args, { env: { ...ENV, TMPDIR: tmp }, stdio: ['pipe', 'pipe', 'ignore'] });
  t.after(() => host.kill('SIGKILL'));
  const [line] = (await once(createInterface(host.stdout as Readable), 'line')) as [string];
  return { host, home: tmp, pids: JSON.parse(line) as number[] };
}

for (const mode of ['loaded', 'held', 'running'])
  test(`programs that are ${mode} end when who started them is killed`, async (t) => {
    const { host, pids } = await startHost(t, 'lives', mode);
    const children = pids.flatMap(childrenOf);
    for (const pid of pids) assert.ok(isAlive(pid));
    if (mode === 'running' && process.platform === 'linux') assert.equal(children.length, 1);
    host.kill('SIGKILL');
    for (const pid of [...pids, ...children]) await goneFor(pid);
  });

for (const [fate, code] of [
  ['throws', 1],
  ['exits', 3],
] as const)
  for (const mode of ['loaded', 'held', 'running'])
    test(`programs that are ${mode} end when who started them ${fate}`, async (t) => {
      const { host, home, pids } = await startHost(t, fate, mode);
      const children = pids.flatMap(childrenOf);
      const [status] = await once(host, 'exit');
      assert.equal(status, code);
      for (const pid of [...pids, ...children]) await goneFor(pid);
      assert.deepEqual(
        readdirSync(home).filter((name) => name.startsWith('net-lessons-')),
        [],
      );
    });

/** As far as the platform tells. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((other) => parentOf(other) === pid);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
