import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Package } from './package.ts';

/** A way to run a server, and what its report goes to is thrown away. */
export interface Way {
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
}

const SERVER = path('echo.js');

function path(file: string): string {
  return fileURLToPath(new URL(`load/${file}`, import.meta.url));
}

/** Bare, watched in both forms, and under what else there is to look at sockets with. */
export function ways({ bin }: Package, folder: string): Way[] {
  const node = process.execPath;
  return [
    { name: 'bare', command: node, args: [SERVER] },
    { name: 'watch', command: node, args: [bin, 'watch', SERVER] },
    { name: 'watch --json', command: node, args: [bin, 'watch', '--json', '--output', `${folder}/trace`, SERVER] },
    { name: 'NODE_DEBUG=net', command: node, args: [SERVER], env: { NODE_DEBUG: 'net' } },
    {
      name: 'strace -f',
      command: 'strace',
      args: ['-f', '-e', 'trace=network', '-o', `${folder}/strace`, node, SERVER],
    },
  ];
}

export type Client = 'messages.js' | 'connections.js';

/** How a server did under a load. */
export interface Load {
  /** Messages or connections in a second. */
  perSecond: number;
  /** The most memory that the command itself took, in bytes; undefined where the system does not tell. */
  memory: number | undefined;
}

/** Runs a server one way, and clients against it. Undefined where that way is not there. */
export async function loadOf(way: Way, client: Client, count: number, env: Package['env']): Promise<Load | undefined> {
  const log = fs.openSync('/dev/null', 'w');
  const server = spawn(way.command, way.args, { env: { ...env, ...way.env }, stdio: ['pipe', 'pipe', log] });
  try {
    const port = await firstLine(server);
    if (port === undefined) return undefined;
    const load = spawn(process.execPath, [path(client), port, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const perSecond = Number(await firstLine(load));
    return { perSecond, memory: mostMemory(server.pid) };
  } finally {
    server.stdin?.end();
    if (server.exitCode === null && server.pid !== undefined) await once(server, 'exit');
    fs.closeSync(log);
  }
}

function mostMemory(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Undefined if it says none, or could not be started. */
async function firstLine(child: ChildProcess): Promise<string | undefined> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return await new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    lines.once('line', resolve);
    lines.once('close', () => resolve(undefined));
  });
}
