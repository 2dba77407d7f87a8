import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Exam } from '../../src/model/exam.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { examined } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

/** What becomes of a program in a check in which it is to end by itself, or not. */
async function verdictOn(
  t: TestContext,
  source: string,
  run: (exam: Exam) => Promise<void>,
  endsItself = true,
): Promise<Verdict> {
  const folder = await folderOf(t, { 'server.mjs': `import net from 'node:net';\n${source}` });
  const exercise = {
    id: 'ends-itself',
    port: 'argument',
    checks: [{ id: 'only', endsItself, run }],
    texts: {},
  } as unknown as Exercise;
  const [only] = await examined(exercise, path.join(folder, 'server.mjs'));
  assert.ok(only);
  return only.verdict;
}

const faultOf = (verdict: Verdict) => (verdict.is === 'failed' ? verdict.fault : verdict.is);

/** A server for one client that says something. What it does then is given by its source. */
const server = (then: string): string => `
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => { ${then} });
  }).listen(process.argv[2], '127.0.0.1');`;

async function speak(exam: Exam): Promise<void> {
  const client = await exam.connect();
  await client.send('x');
  await client.readToEnd();
  client.end();
}

async function speakAndExpectExit(exam: Exam): Promise<void> {
  await speak(exam);
  await exam.expectExit();
}

test('a program that is to end by itself passes if it ends with exit code 0, and only where a check says so', async (t) => {
  const ends = server('server.close(); socket.end();');
  assert.equal(faultOf(await verdictOn(t, ends, speakAndExpectExit)), 'passed');
  const fault = faultOf(await verdictOn(t, ends, speakAndExpectExit, false));
  assert.ok(typeof fault === 'object' && fault.is === 'exited' && fault.code === 0, JSON.stringify(fault));
});

test('one that stays, crashes or ends with another exit code does not', async (t) => {
  const stays = faultOf(await verdictOn(t, server('socket.end();'), speakAndExpectExit));
  assert.ok(typeof stays === 'object' && stays.is === 'stays', JSON.stringify(stays));
  const fails = faultOf(
    await verdictOn(t, server('server.close(() => process.exit(3)); socket.end();'), speakAndExpectExit),
  );
  assert.ok(typeof fails === 'object' && fails.is === 'exited' && fails.code === 3, JSON.stringify(fails));
  const crashes = faultOf(
    await verdictOn(t, server("socket.end(() => { throw new Error('oh'); });"), speakAndExpectExit),
  );
  assert.ok(
    typeof crashes === 'object' && crashes.is === 'exited' && crashes.error === 'Error: oh',
    JSON.stringify(crashes),
  );
});

test('of a program that ended too early, what it left out is told, and not that it ended', async (t) => {
  const fault = faultOf(
    await verdictOn(t, server('process.exit();'), async (exam) => {
      const client = await exam.connect();
      await client.send('x');
      await client.expectText('bye\n');
    }),
  );
  assert.ok(typeof fault === 'object' && fault.is === 'short', JSON.stringify(fault));
});

test('a port at which nobody listens any more refuses, also if the program closes a little later', async (t) => {
  async function expectRefused(exam: Exam): Promise<void> {
    await speak(exam);
    await exam.expectRefused(1500);
  }
  const late = server('socket.end(); setTimeout(() => server.close(), 200); setTimeout(() => {}, 3000);');
  assert.equal(faultOf(await verdictOn(t, late, expectRefused)), 'passed');
  const fault = faultOf(await verdictOn(t, server('socket.end();'), expectRefused));
  assert.ok(typeof fault === 'object' && fault.is === 'accepts' && fault.ms >= 1500, JSON.stringify(fault));
});

test('a client is accepted once the program has its connection', async (t) => {
  const accepts = server('server.close(); socket.end();');
  const verdict = await verdictOn(t, accepts, async (exam) => {
    const clients = await exam.connectMany(6);
    for (const client of clients) assert.ok(await client.awaitAccepted());
    await clients[0]?.send('x');
    await clients[0]?.expectEnd();
    for (const client of clients) client.end();
    await exam.expectExit();
  });
  assert.equal(faultOf(verdict), 'passed');
});
