import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildProbe } from '../../build/probe.ts';

/** The port that the programs name where they are run by hand: it is taken meanwhile, so that no scene can depend on it. */
const USUAL_PORT = 8000;

/** Where scenes are played. */
export interface Stage extends AsyncDisposable {
  /** The probe, built. */
  probe: URL;
  /** The environment of the programs. */
  env: NodeJS.ProcessEnv;
  /** Names of what the scenes so far have left in the folder for temporary files, which is empty at first. */
  litter(): Promise<string[]>;
}

/** Builds the probe, and moves this process's temporary files into a folder of its own. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'net-lessons-check-'));
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary);
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = temporary;
  const usual = await take(USUAL_PORT);
  await buildProbe(folder);
  return {
    probe: pathToFileURL(path.join(folder, 'probe.cjs')),
    env: programEnv(),
    litter: () => readdir(temporary),
    async [Symbol.asyncDispose]() {
      usual.close();
      clear();
      process.off('exit', clear);
    },
  };
}

/** What the programs get of our own surroundings: nothing that changes what they print. */
function programEnv(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:node_|npm_|force_color$|no_color$|port$)/i.test(name),
  );
  return Object.fromEntries(own);
}

/** Listens on a port; where somebody else does already, so much the better. */
async function take(port: number): Promise<net.Server> {
  const server = net.createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
