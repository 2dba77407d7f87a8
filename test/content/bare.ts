import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Scene, SceneProgram } from '../../src/model/lesson.ts';
import type { EventRecord, State, TraceRecord } from '../../src/model/record.ts';
import { all, first, type Selector } from '../../src/model/select.ts';
import { reservePorts } from '../../src/tracer/port.ts';
import { expectedOf, stdoutOf } from './alone.ts';
import { type Folder, placeFolder } from './folder.ts';
import { isListening } from './listening.ts';
import type { Stage } from './stage.ts';
import { withoutPorts } from './stories.ts';
import type { BareProgram, BareRun, Round } from './studied.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** How long programs may take to do what they did under the probe, in ms. */
const PATIENCE_MS = 10_000;
const GLANCE_MS = 20;

const LISTENING: Selector = { type: 'event', name: 'listening' };

/**
 * Runs a scene's programs as a learner would in terminals of their own: plain `node server.js` in an empty folder, and the next one
 * once those before have come as far as they had in a round under the probe. What the scene freezes stands still from then on.
 */
export async function runBare(folder: Folder, scene: Scene, model: Round, { env }: Stage): Promise<BareRun> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'net-lessons-bare-'));
  await using placed = await placeFolder(folder);
  await using ports = await reservePorts(2);
  const port = placed.lesson.port ?? ports.first;
  const terminals: Terminal[] = [];
  const place = { terminals, port, cwd, model };
  const sleepers = new Map<Terminal, readonly TraceRecord[]>();
  const wakeAll = async () => {
    for (const [terminal, records] of sleepers) {
      if (haveStarted(records, terminals) && (await hasComeTo(records, place))) terminal.resume();
    }
  };
  const isDone = async () => {
    await wakeAll();
    return terminals.every((terminal) => hasDoneAll(terminal, model));
  };
  const isTimeFor = async (program: SceneProgram) => {
    await wakeAll();
    return await hasComeTo(before(program, model), place);
  };
  try {
    for (const program of scene.programs) {
      if (!hasPlayed(program, model)) continue;
      const isTime = program.after === undefined || (await comes(() => isTimeFor(program)));
      if (!isTime) return told(scene, terminals, sleepers, `what ${program.name} waits for never came`);
      for (const terminal of terminals) {
        const records = whileFrozen(scene, terminal, model);
        if (!records || sleepers.has(terminal)) continue;
        sleepers.set(terminal, records);
        terminal.suspend();
      }
      const file = fileURLToPath(new URL(program.file, placed.folder));
      terminals.push(openTerminal(program, file, cwd, { ...env, PORT: String(port) }));
    }
    await comes(isDone);
    return told(scene, terminals, sleepers);
  } finally {
    await Promise.all(terminals.map((terminal) => terminal.close()));
    await rm(cwd, { recursive: true, force: true });
  }
}

function told(
  scene: Scene,
  terminals: readonly Terminal[],
  sleepers: ReadonlyMap<Terminal, unknown>,
  failure?: string,
): BareRun {
  const programs = terminals.map((terminal): BareProgram => {
    const { name, file, stdout, stderr, ending } = terminal;
    const isFrozen = scene.programs.some((program) => program.name === name && program.frozen !== undefined);
    const isFree = isFrozen && !sleepers.has(terminal);
    return { name, file, stdout, stderr, ending, ...(isFree ? { isFree } : {}) };
  });
  return { scene: scene.id, programs, ...(failure === undefined ? {} : { failure }) };
}

async function comes(test: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(GLANCE_MS)) {
    if (await test()) return true;
  }
  return false;
}

/** A program whose turn never came is not started here either. */
function hasPlayed({ name }: SceneProgram, { records }: Round): boolean {
  return records.some(({ program }) => program === name);
}

/** What had happened before a program did anything. */
function before({ name }: SceneProgram, { records }: Round): readonly TraceRecord[] {
  return records.slice(
    0,
    records.findIndex(({ program }) => program === name),
  );
}

/** What happens while a program is frozen, up to where it goes on; undefined if it is not. */
function whileFrozen({ programs }: Scene, { name }: Terminal, { records }: Round): readonly TraceRecord[] | undefined {
  const frozen = programs.find((program) => program.name === name)?.frozen;
  if (!frozen || process.platform === 'win32') return undefined;
  const until = first({ records, over: true }, frozen.until);
  return records.filter(({ seq }) => until === undefined || seq <= until.seq);
}

function haveStarted(records: readonly TraceRecord[], terminals: readonly Terminal[]): boolean {
  return records.every(({ program }) => terminals.some(({ name }) => name === program));
}

interface Place {
  terminals: readonly Terminal[];
  port: number;
  cwd: string;
  model: Round;
}

/** Whether as much was printed as in those records, and a server listens where one did that is not closed or gone since. */
async function hasComeTo(records: readonly TraceRecord[], { terminals, port, cwd, model }: Place): Promise<boolean> {
  const hasPrinted = terminals.every(({ name, stdout }) =>
    withoutPorts(stdout).startsWith(stdoutOf(records.filter(({ program }) => program === name))),
  );
  const hasEnded = records.every((record) => record.type !== 'exit' || record.ended || isGone(record, terminals));
  const isOpen = await Promise.all(
    openServers(records).map(({ program, state: { address } }) => {
      const startedAtMs = terminals.find(({ name }) => name === program)?.startedAtMs ?? 0;
      if (typeof address === 'string') return isMadeSince(path.resolve(cwd, address), startedAtMs);
      return isListening(isNextPort(address, model) ? port + 1 : port);
    }),
  );
  return hasPrinted && hasEnded && isOpen.every(Boolean);
}

/** Whether a file is there that was made after this time of day, in ms: at the same path there may be one of an earlier server. */
function isMadeSince(file: string, timeMs: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.ctimeMs >= timeMs;
}

/** Whether it is the address of a server whose port is the one behind that of another server. */
function isNextPort(address: State['address'], { records }: Round): boolean {
  const port = portIn(address);
  return (
    port !== undefined &&
    all({ records, over: true }, LISTENING).some(({ state }) => portIn(state.address) === port - 1)
  );
}

function portIn(address: State['address']): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}

function isGone({ program }: TraceRecord, terminals: readonly Terminal[]): boolean {
  return terminals.every(({ name, ending }) => name !== program || ending !== 'running');
}

function openServers(records: readonly TraceRecord[]): EventRecord[] {
  return records.flatMap((record, index) => {
    if (record.type !== 'event' || record.name !== 'listening') return [];
    return records.slice(index).some((later) => isEndOf(record, later)) ? [] : [record];
  });
}

function isEndOf({ program, object }: EventRecord, later: TraceRecord): boolean {
  if (later.program !== program) return false;
  return later.type === 'exit' || (later.type === 'call' && later.name === 'close' && later.object === object);
}

function hasDoneAll({ name, stdout, ending }: Terminal, model: Round): boolean {
  const expected = expectedOf(model, name);
  return ending !== 'running' || (expected.ending === 'running' && withoutPorts(stdout).startsWith(expected.stdout));
}
