import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isOneOfMany } from '../../src/model/hidden-records.ts';
import type { Scene } from '../../src/model/lesson.ts';
import type { TraceHeader, TraceRecord } from '../../src/model/record.ts';
import { runScene } from '../../src/play/scene/scene.ts';
import { WORDS } from '../support/words.ts';
import { type Folder, placeFolder } from './folder.ts';
import type { Stage } from './stage.ts';
import type { Round } from './studied.ts';

/** How long a stepping round holds the world at each event: long enough for a timer that does not stand still to show, in ms. */
const HOLD_MS = 25;
/** How long a process or a port may take to be gone after the scene is over, in ms. */
const GONE_MS = 2000;

/** Plays a scene once. What goes wrong is a part of the round. */
export async function playRound(folder: Folder, scene: Scene, pace: Round['pace'], stage: Stage): Promise<Round> {
  const records: TraceRecord[] = [];
  const found: { header?: TraceHeader; quietAfter?: number; missing?: string[]; failure?: string } = {};
  await using placed = await placeFolder(folder);
  const recording = pace === 'recorded' ? folder.recordings.get(scene.id) : undefined;
  const moments = runScene({
    recording,
    lesson: placed.lesson,
    scene,
    words: WORDS.en,
    folder: placed.folder,
    probe: stage.probe,
    env: stage.env,
    step: pace === 'step',
    all: false,
    heard: true,
  });
  try {
    for await (const moment of moments) {
      if (moment.kind === 'begin') found.header = moment.header;
      if (moment.kind === 'record') records.push(moment.record);
      if (moment.kind === 'quiet') found.quietAfter = records.length;
      if (moment.kind === 'stuck')
        found.missing = moment.missing.map(({ program = '', type, name = '' }) => `${program} ${name || type}`.trim());
      if (pace === 'step' && moment.kind === 'record' && !isOneOfMany(moment.record, scene)) await pause(HOLD_MS);
    }
  } catch (error) {
    found.failure = String(error);
  }
  const started = recording ? [] : (found.header?.programs ?? []);
  const left = await leftOver(
    started.map(({ pid }) => pid),
    recording ? [] : portsOf(records),
  );
  return { scene: scene.id, pace, records, ...found, left };
}

/** The ports at which servers listened. */
function portsOf(records: readonly TraceRecord[]): number[] {
  const ports = records.flatMap((record) => {
    const address = 'state' in record && record.state?.listening ? record.state.address : undefined;
    return typeof address === 'object' && address ? [address.port] : [];
  });
  return [...new Set(ports)];
}

async function leftOver(pids: readonly number[], ports: readonly number[]): Promise<Round['left']> {
  for (const until = performance.now() + GONE_MS; ; await pause(50)) {
    const busy = await Promise.all(ports.map(async (port) => ((await isFree(port)) ? [] : [port])));
    const left = { pids: pids.filter(isAlive), ports: busy.flat() };
    if ((left.pids.length === 0 && left.ports.length === 0) || performance.now() > until) return left;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
