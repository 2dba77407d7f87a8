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

/** The load that one way bears: messages or connections in a second. Undefined where that way is not there. */
export async function loadOf(way: Way, client: 'messages.js' | 'connections.js', count: number, env: Package['env']) {
  const log = fs.openSync('/dev/null', 'w');
  const server = spawn(way.command, way.args, { env: { ...env, ...way.env }, stdio: ['pipe', 'pipe', log] });
  try {
    const port = await firstLine(server);
    if (port === undefined) return undefined;
    const load = spawn(process.execPath, [path(client), port, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
    return Number(await firstLine(load));
  } finally {
    server.stdin?.end();
    if (server.exitCode === null && server.pid !== undefined) await once(server, 'exit');
    fs.closeSync(log);
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
