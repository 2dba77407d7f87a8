import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import { narrate } from '../../src/narrator/narrate.ts';
import { NARRATIONS } from '../support/words.ts';
import { type Recording, record } from './recording.ts';

/** One client, connected to one server over loopback, both recorded. */
export interface World {
  recording: Recording;
  server: net.Server;
  accepted: net.Socket;
  client: net.Socket;
  port: number;
}

/** A server that listens on a free port of 127.0.0.1. What is made of it is destroyed when the test is over. */
export async function serve(t: TestContext, recording: Recording, ...args: unknown[]): Promise<net.Server> {
  const server = recording.make<net.Server>('createServer', ...args);
  keep(t, server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export function portOf(server: net.Server): number {
  return (server.address() as AddressInfo).port;
}

/** Sees to it that a server, its connections or a socket are gone when the test is over. */
export function keep<T extends net.Server | net.Socket>(t: TestContext, object: T): T {
  t.after(() => {
    if (object instanceof net.Server) object.close();
    else object.destroy();
  });
  if (object instanceof net.Server) object.on('connection', (socket) => keep(t, socket));
  return object;
}

/** Errors are part of the play: one for which nobody listens would end the process. */
export function expectErrors<T extends net.Server | net.Socket>(object: T): T {
  return object.on('error', () => undefined) as T;
}

/** A client and a server, connected; errors are listened for on both sides. */
export async function connected(t: TestContext, options: net.ServerOpts = {}): Promise<World> {
  const recording = record();
  const server = await serve(t, recording, options);
  const port = portOf(server);
  const client = keep(t, recording.make<net.Socket>('connect', { port, host: '127.0.0.1' }));
  const [[accepted]] = (await Promise.all([once(server, 'connection'), once(client, 'connect')])) as [
    [net.Socket],
    unknown,
  ];
  expectErrors(accepted);
  expectErrors(client);
  return { recording, server, accepted, client, port };
}

/** Waits until another connection has been opened, ended and closed: what is not here by then does not come by itself. */
export async function meanwhile(): Promise<void> {
  const server = net.createServer((socket) => socket.end('done')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = net.connect(portOf(server), '127.0.0.1').resume();
  await closed(client);
  server.close();
  await once(server, 'close');
}

/** Waits for 'close', whatever error may come before it. */
export function closed(object: net.Server | net.Socket): Promise<unknown[]> {
  return new Promise((resolve) => object.once('close', (...args: unknown[]) => resolve(args)));
}

/** What the narration says in English about the first such event or call. */
export function said(
  recording: Recording,
  type: 'event' | 'call',
  name: string,
  object?: net.Server | net.Socket,
): string {
  return narrate(recording.find(type, name, object), NARRATIONS.en) ?? '';
}

/** A path for a Unix socket, or the name of a pipe on Windows. */
export function socketPath(t: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'narrator-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return process.platform === 'win32' ? path.join('\\\\.\\pipe', folder, 's') : path.join(folder, 's');
}
