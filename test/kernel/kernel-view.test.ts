import assert from 'node:assert/strict';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { KernelView } from '../../src/kernel/kernel-view.ts';
import type { KernelSocket } from '../../src/model/kernel.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { event, matchesLast, output, type Selector } from '../../src/model/select.ts';
import type { Run } from '../../src/tracer/run.ts';
import { nextRecord, type Sources, start } from '../support/runs.ts';
import { askedByAnother } from './asked-by-another.ts';

const skip = process.platform === 'linux' ? false : 'needs /proc/net/tcp';
const AFTER_LISTENING = { client: { after: event('server', 'listening') } };

/** A client that ends its half, and a server that answers later. */
const HALF_OPEN: Sources = {
  'server.js': `
    import net from 'node:net';
    const server = net.createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('data', () => {});
      socket.on('end', () => setTimeout(() => socket.end('late'), 100));
      socket.on('close', () => server.close());
    });
    server.listen(process.env.PORT, '127.0.0.1');`,
  'client.js': `
    import net from 'node:net';
    const socket = net.connect(process.env.PORT, '127.0.0.1');
    socket.on('data', () => {});
    socket.end('early');`,
};

/** Lets a run go on to a record, and returns what the kernel says there. */
async function viewAt(run: Run, view: KernelView, at: Selector, records: TraceRecord[]): Promise<KernelSocket[]> {
  for (;;) {
    const record = await nextRecord(run);
    records.push(record);
    view.observe(record);
    if (matchesLast(at, { records, over: false })) return (await view.readAtRest(run.isBusy)) ?? [];
  }
}

function open(run: Run): { view: KernelView; records: TraceRecord[] } {
  return { view: new KernelView(() => run.header.programs), records: [] };
}

function statesOf(sockets: readonly KernelSocket[]): string[] {
  return sockets.map(({ program, object, state }) => `${program} ${object ?? '-'} ${state}`);
}

/** The states and ports of all rows with these ports, as another process reads them. */
function asAnotherReads(ports: ReadonlySet<number>): string[] {
  return askedByAnother(ports)
    .map(({ local, remote, state }) => `${local} ${remote} ${state}`)
    .sort();
}

function rowsOf(sockets: readonly KernelSocket[]): string[] {
  return sockets.map(({ localPort, remotePort = 0, state }) => `${localPort} ${remotePort} ${state}`).sort();
}

function portsOf(sockets: readonly KernelSocket[]): Set<number> {
  return new Set(
    sockets.flatMap(({ localPort, remotePort = 0 }) => [localPort, remotePort]).filter((port) => port > 0),
  );
}

test('at each pause the kernel’s states are those that another process reads', { skip }, async (t) => {
  const run = await start(t, HALF_OPEN, { rules: AFTER_LISTENING });
  const { view, records } = open(run);
  const seen: string[][] = [];
  for (const at of [
    event('server', 'listening'),
    event('server', 'connection'),
    event('server', 'end'),
    event('client', 'end'),
    event('client', 'close'),
  ]) {
    const sockets = await viewAt(run, view, at, records);
    assert.deepEqual(rowsOf(sockets), asAnotherReads(portsOf(sockets)));
    seen.push(statesOf(sockets));
  }
  assert.deepEqual(seen[0], ['server server#1 LISTEN']);
  assert.deepEqual(seen[2], ['server server#1 LISTEN', 'server socket#1 CLOSE_WAIT', 'client socket#1 FIN_WAIT2']);
  assert.deepEqual(
    seen.at(-1)?.filter((line) => line.includes('WAIT')),
    ['client socket#1 TIME_WAIT'],
  );
});

test('bytes that wait in the queues, and connections that no program has accepted', {
  skip,
}, async (t: TestContext) => {
  const run = await start(
    t,
    {
      'server.js': `
        import net from 'node:net';
        const server = net.createServer((socket) => socket.pause());
        server.listen({ port: process.env.PORT, host: '127.0.0.1' });`,
      'client.js': `
        import net from 'node:net';
        const sockets = [1, 2].map(() => net.connect(process.env.PORT, '127.0.0.1'));
        sockets[1].on('connect', () => sockets[1].write('hello', () => console.log('written')));`,
    },
    {
      rules: {
        server: { frozen: { at: event('server', 'listening'), until: { type: 'exit', program: 'nobody' } } },
        client: { after: event('server', 'listening') },
      },
    },
  );
  const { view, records } = open(run);
  const sockets = await viewAt(run, view, { type: 'output', program: 'client' }, records);
  assert.deepEqual(rowsOf(sockets), asAnotherReads(portsOf(sockets)));
  assert.deepEqual(
    sockets.filter(({ state }) => state === 'LISTEN').map(({ object, queued }) => [object, queued]),
    [['server#1', 2]],
  );
  const waiting = sockets.filter(({ isQueued }) => isQueued);
  assert.deepEqual(waiting.map(({ program, state, unread }) => [program, state, unread]).sort(), [
    ['server', 'ESTABLISHED', 0],
    ['server', 'ESTABLISHED', 5],
  ]);
});

test('what a program listens at is seen where no record tells of its server: the parent of a cluster', {
  skip,
}, async (t) => {
  const run = await start(t, {
    'parent.js': `
      import cluster from 'node:cluster';
      import net from 'node:net';
      if (cluster.worker) net.createServer().listen(process.env.PORT, '127.0.0.1', () => console.log('worker'));
      else cluster.fork();`,
  });
  const { view, records } = open(run);
  const sockets = await viewAt(run, view, output('parent'), records);
  assert.deepEqual(statesOf(sockets), ['parent - LISTEN']);
});

test('sockets of other programs are no part of the view', { skip }, async (t) => {
  const other = await start(t, HALF_OPEN, { rules: AFTER_LISTENING });
  const run = await start(t, HALF_OPEN, { rules: AFTER_LISTENING });
  await viewAt(other, open(other).view, event('server', 'end'), []);
  const { view, records } = open(run);
  assert.equal((await viewAt(run, view, event('server', 'connection'), records)).length, 3);
});
