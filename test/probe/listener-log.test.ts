import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CallRecord, ExitRecord, Registration, TraceRecord } from '../../src/model/record.ts';
import { event } from '../../src/model/select.ts';
import { PATIENCE_MS, playOut, start, until } from '../support/runs.ts';
import { valueFrom, values } from '../support/values.ts';

/** Longer than the probe takes from one look at the open sockets to the next, also on a busy machine. */
const SILENCE_MS = 2500;

/** The trace of a program that runs freely, with what it registers. */
async function traceOf(t: TestContext, source: string, heard = true): Promise<TraceRecord[]> {
  return playOut(await start(t, { 'app.js': source }, { step: false, heard }));
}

function heardIn(records: readonly TraceRecord[]): Registration[] {
  return records.flatMap((record) => ('heard' in record ? (record.heard ?? []) : []));
}

/** One line for each registration: whose listener for what, in which line, and how many there are. */
function linesOf(registrations: readonly Registration[]): string[] {
  return registrations.map(
    ({ object, event, at, listeners }) => `${object} ${event} ${at?.line ?? 'node'} ${listeners}`,
  );
}

const VISIT = `import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', () => socket.end());
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.write('x'));
  client.on('error', () => {});
  client.resume();
  client.on('close', () => server.close());
});
`;

test('a record tells which listeners the program registered before it, and where', async (t) => {
  const lines = linesOf(heardIn(await traceOf(t, VISIT)));
  assert.deepEqual(lines.toSorted(), [
    'server#1 connection 2 1',
    'socket#1 close 10 1',
    'socket#1 error 8 1',
    'socket#2 data 4 1',
    'socket#2 error 3 1',
  ]);
});

test('a run that does not ask is told nothing of it', async (t) => {
  const records = await traceOf(t, VISIT, false);
  assert.ok(records.length > 0);
  for (const record of records) for (const field of ['heard', 'emitted', 'left']) assert.ok(!(field in record), field);
});

test("Node's own listeners are told without a line; that of pipe is none that deals with errors", async (t) => {
  const source = `
    import net from 'node:net';
    import { finished } from 'node:stream';
    const server = net.createServer((socket) => {
      socket.pipe(socket);
      finished(socket, () => server.close());
    });
    server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('error', () => {}).end('x').resume());
  `;
  const lines = linesOf(heardIn(await traceOf(t, source)));
  assert.deepEqual(
    lines.filter((line) => line.startsWith('socket#2') && line.includes('error')),
    ['socket#2 error node 2'],
  );
  assert.ok(lines.includes('socket#2 data node 1'), lines.join('\n'));
});

test('an HTTP server is told from one whose connections the program serves itself', async (t) => {
  const source = `
    import http from 'node:http';
    http.createServer().listen(0, '127.0.0.1', function () { this.close(); });
  `;
  const lines = linesOf(heardIn(await traceOf(t, source)));
  assert.ok(lines.includes('server#1 connection node 1'), lines.join('\n'));
});

test('an event of its own that the program listens for is told when it is emitted, once', async (t) => {
  const source = `
    import net from 'node:net';
    const server = net.createServer();
    server.on('stop', () => server.close());
    server.on('never', () => {});
    server.listen(0, '127.0.0.1', () => {
      server.emit('unheard');
      server.emit('stop');
      server.emit('stop');
    });
  `;
  const records = await traceOf(t, source);
  const emitted = records.flatMap((record) => ('emitted' in record ? (record.emitted ?? []) : []));
  assert.deepEqual(emitted, ['stop']);
});

test('what is written after a socket has ended itself is told too', async (t) => {
  const source = `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {}).resume();
      socket.on('close', () => socket.write('late'));
    });
    server.listen(0, '127.0.0.1', () => {
      net.connect(server.address().port, '127.0.0.1').on('error', () => {}).on('close', () => server.close()).resume().end();
    });
  `;
  const records = await traceOf(t, source);
  const writes = records.filter((record): record is CallRecord => record.type === 'call' && record.name === 'write');
  assert.deepEqual(
    writes.map(({ at, returned, args }) => ({ line: at?.line, returned, args })),
    [{ line: 5, returned: valueFrom(false), args: values('late') }],
  );
});

/** A client writes, and the server never reads. */
const UNREAD = `
  import net from 'node:net';
  let unread;
  const server = net.createServer((socket) => { unread = socket; });
  server.listen(0, '127.0.0.1', () => {
    const client = net.connect(server.address().port, '127.0.0.1', () => client.write('abc'));
    client.on('error', () => {}).resume();
  });
`;

function assertLeft(exit: TraceRecord | undefined): void {
  const { left = [] } = exit as ExitRecord;
  assert.deepEqual(left.map(({ object, state }) => [object, state.readableLength, state.readableFlowing]).toSorted(), [
    ['socket#1', 0, true],
    ['socket#2', 3, null],
  ]);
}

test('an exit tells which sockets were open: of a program that ends itself', async (t) => {
  const records = await traceOf(t, `${UNREAD} setInterval(() => unread?.readableLength === 3 && process.exit(), 20);`);
  assertLeft(records.at(-1));
});

test('an exit tells which sockets were open: of a program that is killed', async (t) => {
  const run = await start(t, { 'app.js': UNREAD }, { step: false, heard: true });
  await until(run, ({ type }) => type === 'event');
  for (let step = await run.next(SILENCE_MS); step.kind === 'record'; step = await run.next(SILENCE_MS));
  run.stop();
  const step = await run.next(PATIENCE_MS);
  assertLeft(step.kind === 'record' ? step.record : undefined);
});

test('an exit tells of bytes that came when nothing else happened any more', async (t) => {
  const run = await start(
    t,
    {
      'server.js': `import net from 'node:net';
        net.createServer(() => {}).listen(process.env.PORT, '127.0.0.1');`,
      'client.js': `import net from 'node:net';
        const client = net.connect(process.env.PORT, '127.0.0.1').on('error', () => {}).resume();
        setTimeout(() => client.write('abc', () => process.stdout.write('written')), 700);`,
    },
    { step: false, heard: true, rules: { client: { after: event('server', 'listening') } } },
  );
  await until(run, (record) => record.type === 'output' && record.text.includes('written'));
  while ((await run.next(SILENCE_MS)).kind === 'record');
  run.stop();
  const exits: ExitRecord[] = [];
  for (let step = await run.next(PATIENCE_MS); step.kind === 'record'; step = await run.next(PATIENCE_MS))
    if (step.record.type === 'exit') exits.push(step.record);
  const { left = [] } = exits.find(({ program }) => program === 'server') as ExitRecord;
  assert.deepEqual(
    left.map(({ object, state }) => [object, state.readableLength]),
    [['socket#1', 3]],
  );
});

test('listeners are told with the next record, also where that comes long after the open sockets were looked at', async (t) => {
  const records = await traceOf(
    t,
    `import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  setTimeout(() => socket.end(), 1000);
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1').resume();
  client.on('error', () => {}).on('close', () => server.close());
});
`,
  );
  const exit = records.at(-1);
  assert.equal(exit?.type, 'exit');
  assert.deepEqual(heardIn(records.slice(-1)), []);
  assert.ok(linesOf(heardIn(records)).includes('socket#2 error 3 1'), linesOf(heardIn(records)).join());
});
