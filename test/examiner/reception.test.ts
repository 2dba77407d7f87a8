import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Exam } from '../../src/model/exam.ts';
import type { Check, Exercise, ProgramRole } from '../../src/model/exercise.ts';
import type { CheckOutcome, Failure } from '../../src/model/verdict.ts';
import { examined, failuresOf } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

/** How checks go on a program, given by its source: a client, unless its role is told behind them. */
async function outcomesOf(
  t: TestContext,
  source: string,
  ...given: (Partial<Check> | ProgramRole)[]
): Promise<CheckOutcome[]> {
  const role = given.find((each) => typeof each === 'string') ?? 'client';
  const checks = given.filter((each) => typeof each !== 'string');
  const folder = await folderOf(t, { 'client.mjs': `import net from 'node:net';\n${source}` });
  const exercise = {
    id: 'calls',
    role,
    port: 'argument',
    checks: checks.map((check, index) => ({ id: `${index}`, endsItself: true, ...check })),
    texts: {},
  } as unknown as Exercise;
  return await examined(exercise, path.join(folder, 'client.mjs'));
}

function failureOf(outcome: CheckOutcome | undefined): Failure {
  assert.ok(outcome?.verdict.is === 'failed', JSON.stringify(outcome));
  return outcome.verdict;
}

const PARROT = `const socket = net.connect(process.argv[2], '127.0.0.1', () => console.log('connected'));
  socket.on('data', (data) => socket.write('(' + data + ')'));
  socket.on('end', () => { process.exitCode = 3; });
  socket.on('error', ({ code }) => console.log(code));`;

test('a check talks with a client, and hears its end and its exit code', async (t) => {
  async function run(exam: Exam): Promise<void> {
    const end = await exam.accept();
    assert.equal(end.localPort, exam.given);
    await end.send('one');
    await end.expectText('(one)');
    await end.sendByteByByte('two');
    await end.expectText('(t)(w)(o)');
    assert.equal(end.hasEnded, false);
    end.end();
    await end.expectEnd();
    await end.expectLetGo();
    assert.equal(await exam.awaitExit(), 3);
    assert.deepEqual(await exam.printed(), ['connected']);
  }
  assert.deepEqual(failuresOf(await outcomesOf(t, PARROT, { run })), []);
});

test('a client that is reset is told so, and one that stays has no exit code', async (t) => {
  async function reset(exam: Exam): Promise<void> {
    const end = await exam.accept();
    await exam.printedOnce(({ length }) => length === 1);
    end.reset();
    assert.deepEqual(await exam.printedOnce(({ length }) => length === 2), ['connected', 'ECONNRESET']);
    assert.equal(await exam.awaitExit(), 0);
  }
  async function stays(exam: Exam): Promise<void> {
    await exam.accept();
    assert.equal(await exam.awaitExit(), undefined);
  }
  assert.deepEqual(failuresOf(await outcomesOf(t, PARROT, { run: reset }, { run: stays })), []);
});

test('each connection of a client is taken by itself, in the order in which they came', async (t) => {
  const twice = `net.connect(process.argv[2], '127.0.0.1', function () {
    this.write('first');
    net.connect(process.argv[2], '127.0.0.1').end('second');
  });`;
  async function run(exam: Exam): Promise<void> {
    await (await exam.accept()).expectText('first');
    await (await exam.accept()).expectText('second');
  }
  assert.deepEqual(failuresOf(await outcomesOf(t, twice, { run })), []);
});

test('where a client is to find nobody, its port refuses', async (t) => {
  async function run(exam: Exam): Promise<void> {
    assert.deepEqual(await exam.printedOnce(({ length }) => length === 1), ['ECONNREFUSED']);
    assert.equal(await exam.awaitExit(), 0);
  }
  assert.deepEqual(failuresOf(await outcomesOf(t, PARROT, { run, isAlone: true })), []);
});

test('of a client that ends without having connected that is told, and no other check is tried', async (t) => {
  const run = async (exam: Exam): Promise<void> => void (await exam.accept());
  const [first, second] = await outcomesOf(t, `console.log('nothing to do');`, { run }, { run });
  const { fault, byHand } = failureOf(first);
  assert.ok(fault.is === 'neverConnected' && fault.ms === 0, JSON.stringify(fault));
  assert.equal(second?.verdict.is, 'skipped');
  assert.match(byHand[0] ?? '', /createServer/);
  assert.equal(byHand[1], 'node client.mjs 8000');
});

test('of one that dies before, the error is told', async (t) => {
  const run = async (exam: Exam): Promise<void> => void (await exam.accept());
  const [only] = await outcomesOf(t, `net.connect(-1);`, { run });
  const { fault } = failureOf(only);
  assert.ok(fault.is === 'exited' && fault.listened && fault.error?.includes('Port should be'), JSON.stringify(fault));
});

test('the conversation with a client has both sides, by their names', async (t) => {
  const [only] = await outcomesOf(t, PARROT, {
    async run(exam) {
      const end = await exam.accept();
      await end.send('one');
      await end.expectText('one');
    },
  });
  const told = failureOf(only).conversation?.records.flatMap((record) =>
    'name' in record ? [`${record.program} ${record.name}`] : [],
  );
  for (const each of ['client net.connect', 'client connect', 'server write', 'client data', 'server data'])
    assert.ok(told?.includes(each), `${each} in ${told}`);
});

/** Passes on what its client sends, to the port behind its own. */
const BETWEEN = `net.createServer((one) => {
  const other = net.connect(Number(process.argv[2]) + 1, '127.0.0.1');
  for (const socket of [one, other]) socket.on('error', ({ code }) => console.log(code));
  one.pipe(other);
}).listen(process.argv[2], '127.0.0.1');`;

test('of a program that passes connections on, a check has both sides', async (t) => {
  async function run(exam: Exam): Promise<void> {
    const client = await exam.connect();
    const upstream = await exam.accept();
    assert.deepEqual([upstream.localPort, client.remotePort], [exam.port + 1, exam.port]);
    await client.send('one');
    await upstream.expectText('one');
    client.end();
    await upstream.expectEnd();
  }
  const check = { run, upstream: 'exam', endsItself: false } as const;
  assert.deepEqual(failuresOf(await outcomesOf(t, BETWEEN, check, check, 'server')), []);
});

test('where it is to find nobody behind it, that port refuses', async (t) => {
  async function run(exam: Exam): Promise<void> {
    await exam.connect();
    assert.deepEqual(await exam.printedOnce(({ length }) => length === 1), ['ECONNREFUSED']);
  }
  const check = { run, upstream: 'nobody', endsItself: false } as const;
  assert.deepEqual(failuresOf(await outcomesOf(t, BETWEEN, check, 'server')), []);
});

test('what is tried by hand once more has an upstream too', async (t) => {
  async function run(exam: Exam): Promise<void> {
    const client = await exam.connect();
    const upstream = await exam.accept();
    await upstream.send('back');
    await client.expectText('back');
  }
  const check = { run, upstream: 'exam', endsItself: false } as const;
  const { byHand } = failureOf((await outcomesOf(t, BETWEEN, check, 'server'))[0]);
  assert.match(byHand[0] ?? '', /s\.write\("back"\).*listen\(8001/);
  assert.deepEqual(byHand.slice(1), ['node client.mjs 8000', 'nc 127.0.0.1 8000']);
});
