import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';

/** The events of an object in their order, from now on: `close(true)`, `error(ECONNRESET)`; values of other kinds are left out. */
export function eventsOf(object: net.Server | net.Socket, ...names: string[]): string[] {
  const seen: string[] = [];
  for (const name of names)
    object.on(name, (value: unknown) => {
      const told = value instanceof Error ? (value as NodeJS.ErrnoException).code : value;
      seen.push(typeof told === 'string' || typeof told === 'boolean' ? `${name}(${told})` : name);
    });
  return seen;
}

/** The major version of the Node that runs here. */
export const MAJOR = Number(process.versions.node.split('.')[0]);

/** What calls a callback with an error, or with nothing. */
type Calling = (callback: (error?: Error | null) => void) => unknown;

/** The code that a callback gets, or undefined where all went well. */
export function codeFrom(call: Calling): Promise<string | undefined> {
  return new Promise((resolve) => {
    call((error) => resolve((error as NodeJS.ErrnoException | null | undefined)?.code));
  });
}

/** What a program of this Node prints that runs to its end. */
export async function printed(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program, ...args]);
  return stdout.trim();
}

/** The same of a program that has to have a file, as one does that forks itself. */
export async function printedByFile(t: TestContext, program: string, ...args: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'claims-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'program.cjs');
  await writeFile(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args]);
  return stdout.trim();
}

/** Answers a lookup with these addresses. */
export function resolvingTo(...addresses: string[]): net.LookupFunction {
  return (_name, _options, answer) => {
    const found = addresses.map((address) => ({ address, family: net.isIP(address) }));
    setImmediate(answer, null, found);
  };
}

/** The port of a server in another process that hangs as soon as it has accepted a client, or at once, with a queue for others. */
export async function hangingServer(t: TestContext, backlog: number, when?: 'at once'): Promise<number> {
  const program = `
    const hang = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    const server = require('node:net').createServer(hang);
    server.listen({ port: 0, host: '127.0.0.1', backlog: ${backlog} }, () => {
      require('node:fs').writeSync(1, String(server.address().port));
      ${when === undefined ? '' : 'hang();'}
    });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  return Number(await once(child.stdout, 'data'));
}
