import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import type { Exam } from '../../src/model/exam.ts';
import { examined, exerciseOf, failuresOf } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

/** More than any kernel keeps. */
const LARGE_BYTES = 32 * 1024 * 1024;

/** Talks with a program in the way of a check, and fails if the check fails. */
async function examine(t: TestContext, source: string, run: (exam: Exam) => Promise<void>): Promise<void> {
  const folder = await folderOf(t, { 'server.mjs': source });
  const { exercise } = await exerciseOf('echo');
  const all = await examined({ ...exercise, checks: [{ id: 'own', run }] }, path.join(folder, 'server.mjs'));
  assert.deepEqual(failuresOf(all), []);
  assert.equal(all.length, 1);
}

/** A program that is busy for a while with each piece, and meanwhile reads nothing. */
const BUSY = (onPiece: string) => `import net from 'node:net';
  net.createServer((socket) => {
    ${onPiece}
  }).listen(process.argv[2]);
  function work(piece) {
    for (const until = Date.now() + 10; Date.now() < until;);
    console.log(piece.length);
  }`;

for (const [how, onPiece] of [
  ['listens to data', `socket.on('data', work);`],
  ['iterates', `for await (const piece of socket) work(piece);`],
] as const)
  test(`bytes that are sent one by one come one by one, also to a busy program that ${how}`, async (t) => {
    await examine(
      t,
      BUSY(onPiece).replace('((socket)', how === 'iterates' ? '(async (socket)' : '((socket)'),
      async (exam) => {
        const client = await exam.connect();
        await client.sendByteByByte('0123456789');
        const lines = await exam.printedOnce(({ length }) => length === 10);
        assert.deepEqual(lines, Array(10).fill('1'));
      },
    );
  });

test('a decoder that keeps back a part of a character does not keep the client waiting', async (t) => {
  const source = `import net from 'node:net';
    net.createServer((socket) => socket.setEncoding('utf8').on('data', (text) => socket.write(text))).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const client = await exam.connect();
    await client.sendByteByByte('€€');
    await client.expectText('€€');
  });
});

test('a reset right behind an end comes behind it, and leaves no socket with the examiner', async (t) => {
  const source = `import net from 'node:net';
    net.createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', ({ code }) => console.log(code));
      socket.on('end', () => {
        console.log('end');
        const timer = setInterval(() => socket.write('x'), 10);
        socket.on('close', () => clearInterval(timer));
      });
      socket.resume();
    }).listen(process.argv[2]);`;
  const sockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  const before = sockets();
  await examine(t, source, async (exam) => {
    const client = await exam.connect();
    client.end('bye');
    client.reset();
    await client.expectLetGo();
    const lines = await exam.printedOnce(({ length }) => length === 2);
    assert.equal(lines[0], 'end');
    assert.match(lines[1] ?? '', /^(EPIPE|ECONNRESET)$/);
  });
  assert.equal(sockets(), before);
});

test('a check learns how much waited in the socket of the program, for each client apart', async (t) => {
  const source = `import net from 'node:net';
    net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (size) => socket.write(Buffer.alloc(Number(size))));
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const sleeps = await exam.connect({ reads: false });
    await sleeps.send(`${LARGE_BYTES}`);
    await exam.letPass(300);
    const reads = await exam.connect();
    await reads.send('4');
    await reads.expectBytes(Buffer.alloc(4));
    assert.equal(await sleeps.mostWaiting(), LARGE_BYTES);
    assert.equal(await reads.mostWaiting(), 0);
  });
});

test('what a pipe has written counts as waiting, also where the program reads nothing', async (t) => {
  const source = `import net from 'node:net';
    import { Readable } from 'node:stream';
    net.createServer({ highWaterMark: ${2 * LARGE_BYTES} }, (socket) => {
      socket.on('error', () => {});
      Readable.from([Buffer.alloc(${LARGE_BYTES})]).pipe(socket);
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const sleeps = await exam.connect({ reads: false });
    await exam.letPass(100);
    sleeps.end();
    assert.ok(await sleeps.awaitHeard());
    assert.equal(await sleeps.mostWaiting(), LARGE_BYTES);
  });
});

test('a connection that is reset before the program accepts it leaves those after it in sight', async (t) => {
  const source = `import net from 'node:net';
    net.createServer((socket) => {
      socket.on('error', () => {});
      for (const until = Date.now() + 200; Date.now() < until;);
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    await exam.connect();
    const rude = await exam.connect();
    rude.reset();
    await rude.awaitLetGo();
    const next = await exam.connect();
    assert.ok(await next.awaitAccepted());
  });
});

test('a program is waited for that reads in so small pieces that telling of them keeps it', async (t) => {
  const source = `import net from 'node:net';
    net.createServer({ allowHalfOpen: true }, (socket) => {
      let bytes = 0;
      socket.on('readable', () => {
        for (let piece; (piece = socket.read(1024) ?? socket.read()); ) bytes += piece.length;
      });
      socket.on('end', () => console.log(bytes));
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const client = await exam.connect();
    client.end(Buffer.alloc(LARGE_BYTES / 4));
    assert.ok(await client.awaitHeard());
    assert.deepEqual(await exam.printed(), [`${LARGE_BYTES / 4}`]);
  });
});

test('a client that goes on sending after the end of a program learns whether it only ended', async (t) => {
  const source = `import net from 'node:net';
    net.createServer((socket) => {
      socket.once('data', (how) => socket.end('bye', () => String(how) === 'close' && socket.destroy()));
      socket.on('error', () => {});
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const [one, other] = [await exam.connect(), await exam.connect()];
    await one.send('end');
    await other.send('close');
    for (const client of [one, other]) {
      await client.expectText('bye');
      await client.expectEnd();
    }
    // The first piece is answered with an RST, and the next one finds it.
    for (let pieces = 0; pieces < 2; pieces += 1) {
      await exam.letPass(100);
      for (const client of [one, other]) await client.send('more');
    }
    assert.equal(await exam.comesTrue(() => other.hasBroken), true);
    assert.equal(one.hasBroken, false);
  });
});

for (const how of ['resetAndDestroy', 'end', 'destroy'])
  test(`a connection that the program closes at once with ${how}() is closed`, async (t) => {
    const source = `import net from 'node:net';
      net.createServer((socket) => socket.on('error', () => {}).${how}()).listen(process.argv[2]);`;
    await examine(t, source, async (exam) => {
      for (const says of [undefined, 'hello', 'hello']) {
        const client = await exam.connect({ mayBreak: true });
        if (says !== undefined) await client.send(says);
        await client.expectClosed();
        assert.equal(client.bytesRead, 0);
      }
    });
  });

test('where something comes before the connection is closed, that is said', async (t) => {
  const source = `import net from 'node:net';
    net.createServer((socket) => socket.end('no')).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const client = await exam.connect();
    await assert.rejects(
      client.expectClosed(),
      (error: { fault?: unknown }) => assert.deepEqual(error.fault, { is: 'extra', came: 'no' }) === undefined,
    );
  });
});

test('what a program has started is told from itself, from its threads and from others', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const source = `import { spawn } from 'node:child_process';
    import { readdirSync } from 'node:fs';
    import net from 'node:net';
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { env: {} });
    net.createServer((socket) => {
      const threads = readdirSync('/proc/self/task').filter((each) => each !== String(process.pid));
      socket.write([child.pid, process.pid, process.ppid, threads[0]].join(' ') + '\\n');
      socket.on('data', () => child.on('exit', () => socket.write('gone\\n')).kill('SIGKILL'));
    }).listen(process.argv[2]);`;
  await examine(t, source, async (exam) => {
    const client = await exam.connect();
    const [child = 0, ...others] = (await client.expectLine()).split(' ').map(Number);
    assert.equal(others.length, 3);
    assert.equal(exam.hasStarted(child), true);
    for (const pid of others) assert.equal(exam.hasStarted(pid), false);
    await client.send('end it');
    await client.expectText('gone\n');
    assert.equal(exam.hasStarted(child), false);
  });
});
