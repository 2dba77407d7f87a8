import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Exam } from '../../src/model/exam.ts';
import type { Failure } from '../../src/model/verdict.ts';
import { examined, exerciseOf } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

/** The first failure of a program, given by its source. */
async function failureOf(t: TestContext, id: string, source: string): Promise<Failure & { id: string }> {
  const folder = await folderOf(t, { 'server.mjs': source });
  const { exercise } = await exerciseOf(id);
  const failed = (await examined(exercise, path.join(folder, 'server.mjs'), { isShort: true })).at(-1);
  assert.equal(failed?.verdict.is, 'failed');
  return { id: failed.id, ...(failed.verdict as Failure) };
}

test('a connection that is reset at once was not refused', async (t) => {
  const { fault } = await failureOf(
    t,
    'greeter',
    `import net from 'node:net';
     net.createServer((socket) => socket.resetAndDestroy()).listen(process.argv[2]);`,
  );
  assert.deepEqual(fault, { is: 'broken', code: 'ECONNRESET', came: '' });
});

test('where neither a byte nor the end has come, it is not said that bytes came', async (t) => {
  const mute = (onEnd: string) => `import net from 'node:net';
    net.createServer({ allowHalfOpen: true }, (socket) => {
      socket.resume().on('error', () => {}).on('end', () => { ${onEnd} });
    }).listen(process.argv[2]);`;
  const { exercise } = await exerciseOf('echo');
  const checks = [{ id: 'own', run: async (exam: Exam) => await endOf(exam) }];
  const faults = [];
  for (const onEnd of ['', "socket.write('bye')"]) {
    const folder = await folderOf(t, { 'server.mjs': mute(onEnd) });
    const [outcome] = await examined({ ...exercise, checks }, path.join(folder, 'server.mjs'));
    faults.push(outcome?.verdict.is === 'failed' ? outcome.verdict.fault.is : undefined);
  }
  assert.deepEqual(faults, ['silent', 'noEnd']);

  async function endOf(exam: Exam): Promise<void> {
    const client = await exam.connect();
    client.end();
    await client.readToEnd();
  }
});

test('where more was expected, what came before is not forgotten', async (t) => {
  const { id, fault } = await failureOf(
    t,
    'who-is-who',
    `import net from 'node:net';
     net.createServer((socket) => {
       const place = (side) => socket[side + 'Address'] + ':' + socket[side + 'Port'];
       socket.on('error', () => {}).end('server: ' + place('local') + ' -> ' + place('remote') + '\\n');
     }).listen(process.argv[2]);`,
  );
  assert.equal(id, 'client-side');
  assert.ok(fault.is === 'short' && fault.came === '' && fault.before > 0, JSON.stringify(fault));
});

test('of much that came, what is around the first difference is shown, on both sides in the same form', async (t) => {
  const echo = (change: string) => `import net from 'node:net';
    net.createServer({ allowHalfOpen: true }, (socket) => {
      let count = 0;
      socket.on('error', () => {}).on('data', (data) => {
        for (const [index] of data.entries()) if (${change}) data[index] = 0x21;
        count += data.length;
        socket.write(data);
      }).on('end', () => socket.end());
    }).listen(process.argv[2]);`;
  const late = await failureOf(t, 'echo', echo('count + index === 100_000'));
  assert.ok(late.fault.is === 'text');
  assert.equal(late.fault.offset, 100_000);
  const [expected = '', came = ''] = [late.fault.expected, late.fault.came];
  assert.match(came, /!/);
  assert.equal(came.length, expected.length);
  const binary = await failureOf(t, 'echo', echo('data[index] === 0xff'));
  assert.ok(binary.fault.is === 'text');
  for (const side of [binary.fault.expected, binary.fault.came]) assert.match(side, /^<[0-9a-f ]+>$/);
});

test('the conversation of a failure has both sides, also where the program tells of its side a little later', async (t) => {
  for (let round = 0; round < 3; round += 1) {
    const { conversation } = await failureOf(
      t,
      'greeter',
      `import net from 'node:net';
       net.createServer((socket) => socket.on('error', () => {}).end('Hello!\\r\\n')).listen(process.argv[2]);`,
    );
    const told = conversation?.records.flatMap((record) =>
      record.program === 'server' && 'name' in record ? [record.name] : [],
    );
    for (const name of ['listening', 'connection', 'end']) assert.ok(told?.includes(name), `${name} in ${told}`);
  }
});

test('an error that a call throws is printed as by Node alone, with the line of the program', async (t) => {
  const { printout } = await failureOf(
    t,
    'greeter',
    `import net from 'node:net';
net.createServer().listen(-1);`,
  );
  assert.match(printout.stderr, /ERR_SOCKET_BAD_PORT/);
  assert.match(printout.stderr, /server\.mjs:2/);
  assert.doesNotMatch(printout.stderr, /probe/);
});

test('a program that dies of a broken connection is shown with that connection', async (t) => {
  const { id, conversation } = await failureOf(
    t,
    'byte-counter',
    `import net from 'node:net';
     net.createServer({ allowHalfOpen: true }, (socket) => {
       let total = 0;
       socket.on('data', (data) => { total += data.length; }).on('end', () => socket.end(total + '\\n'));
     }).listen(process.argv[2]);`,
  );
  assert.equal(id, 'resets');
  const calls = conversation?.records.flatMap((record) =>
    record.program === 'client' && record.type === 'call' ? [record.name] : [],
  );
  assert.ok(calls?.includes('resetAndDestroy'), calls?.join());
});

test('where it is what the program printed that is wrong, nothing in the conversation is marked', async (t) => {
  const { id, fault, conversation } = await failureOf(
    t,
    'next-port',
    `import net from 'node:net';
     const server = net.createServer((socket) => socket.on('error', () => {}).end(server.address().port + '\\n'));
     const start = (port) => server.listen(port, () => console.log('listening on ' + port));
     server.on('error', () => start(++port));
     let port = Number(process.argv[2]);
     start(port);`,
  );
  assert.equal(id, 'once');
  assert.ok(fault.is === 'own' && fault.isPrinted);
  assert.ok(conversation && conversation.records.length > 0);
  assert.equal(conversation.differsAt, undefined);
});
