import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type CallRecord,
  type EventRecord,
  type OutputRecord,
  type TraceRecord,
  writeRecord,
} from '../../src/model/record.ts';
import { type Value, writeValue } from '../../src/model/value.ts';
import { LONGEST_OUTPUT } from '../../src/model/wire.ts';
import { playOut, printed, type Sources, type StartOptions, start, storyOf } from '../support/runs.ts';
import { values } from '../support/values.ts';

/** Plays one program, given by its source. */
async function play(t: TestContext, source: string | Sources, options: StartOptions = {}): Promise<TraceRecord[]> {
  return playOut(await start(t, typeof source === 'string' ? { 'p.js': source } : source, options));
}

const calls = (records: readonly TraceRecord[], name?: string): CallRecord[] =>
  records.filter((record) => record.type === 'call').filter((call) => name === undefined || call.name === name);

const events = (records: readonly TraceRecord[], name?: string): EventRecord[] =>
  records.filter((record) => record.type === 'event').filter((event) => name === undefined || event.name === name);

function only<T>(list: readonly T[]): T {
  assert.equal(list.length, 1);
  return list[0] as T;
}

/** A server whose only guest is the program itself. */
const open = (onClient: string, onServer: string): string => `
  import net from 'node:net';
  const server = net.createServer((socket) => { server.close(); ${onServer} });
  server.listen(process.env.PORT, '127.0.0.1', () => {
    const client = net.connect(process.env.PORT, '127.0.0.1');
    ${onClient}
  });
`;

test('only calls that the program itself makes are reported', async (t) => {
  const names = async (source: string): Promise<string[]> => calls(await play(t, source)).map(({ name }) => name);
  await t.test('not the write in an end, nor the pause and resume of a pipe', async () => {
    const source = open('client.end("x"); client.pipe(process.stdout);', 'socket.pipe(socket);');
    assert.deepEqual(await names(source), [
      'net.createServer',
      'listen',
      'net.connect',
      'end',
      'pipe',
      'close',
      'pipe',
    ]);
  });
  await t.test('not what http does with its sockets', async () => {
    const source = `
      import http from 'node:http';
      const server = http.createServer((request, response) => response.end('x'));
      server.listen(process.env.PORT, '127.0.0.1', () => {
        http.get({ port: process.env.PORT, host: '127.0.0.1', agent: false }, (response) => response.resume().on('end', () => server.close()));
      });`;
    assert.deepEqual(await names(source), ['listen']);
  });
  await t.test('not those of child_process, and not the ends of a child', async () => {
    const source = `
      import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'process.stdin.pipe(process.stdout)'], { stdio: 'pipe' });
      child.stdin.end('hello');
      child.stdout.setEncoding('utf8').on('data', (text) => console.log(text));`;
    assert.deepEqual(storyOf(await play(t, source)), ['stdout: hello', 'exit 0']);
  });
  await t.test('those of its own libraries', async () => {
    const records = await play(t, {
      'p.js': `import { listen } from './lib.js'; listen(process.env.PORT).close();`,
      'lib.js': `import net from 'node:net';\nexport const listen = (port) =>\n  net.createServer().listen(port, '127.0.0.1');`,
    });
    assert.deepEqual(
      calls(records).map(({ name, at }) => [name, at?.file, at?.line]),
      [
        ['net.createServer', 'lib.js', 3],
        ['listen', 'lib.js', 3],
        ['close', 'p.js', 1],
      ],
    );
  });
});

test('a write on a socket whose other side has ended is reported: in the listener of its end, and later', async (t) => {
  const source = `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      server.close();
      socket.on('error', console.error).resume();
      socket.on('end', () => {
        socket.write('now');
        setTimeout(() => socket.write('late', () => console.log('told')), 50);
      });
    });
    server.listen(process.env.PORT, '127.0.0.1', () => {
      net.connect(process.env.PORT, '127.0.0.1').resume().end();
    });`;
  const records = await play(t, source);
  assert.deepEqual(
    calls(records, 'write').map(({ data, returned, at }) => [data?.text, returned && writeValue(returned), at?.line]),
    [
      ['now', 'true', 7],
      ['late', 'false', 8],
    ],
  );
  assert.match(printed(records), /told/);
  assert.equal(calls(records, 'write')[0]?.args.length, 1, 'what was not given is not told');
});

test('the place of an event is where its listener was registered', async (t) => {
  const lines = [
    `import net from 'node:net';`,
    `import { once } from 'node:events';`,
    `const server = net.createServer((socket) => {`,
    `  socket.setTimeout(50,`,
    `    () => socket.end('bye'));`,
    `  socket.once('close', () => server.close());`,
    `});`,
    `const port = process.env.PORT;`,
    `server.listen(port, '127.0.0.1', () => {`,
    `  const client = net.connect(port, '127.0.0.1', () => {});`,
    `  client.on('data', () => {});`,
    `  client.on('data', () => {});`,
    `  client.on('end', () => {});`,
    `  client.prependListener('end', () => {});`,
    `  const finish = (emitter) => emitter.addListener('finish', () => {});`,
    `  finish(client);`,
    `  client.prependOnceListener('close', () => {});`,
    `});`,
    `await once(server, 'close');`,
  ];
  // The first of each name: on a busy machine the time runs out once more before the end.
  const places = (records: readonly TraceRecord[], id: string): Record<string, number | undefined> =>
    Object.fromEntries(
      events(records)
        .filter(({ object }) => object === id)
        .map(({ name, at }) => [name, at?.line] as const)
        .reverse(),
    );
  const records = await play(t, lines.join('\n'));
  assert.ok(events(records).every(({ at }) => at === undefined || at.file === 'p.js'));
  assert.deepEqual(places(records, 'server#1'), { listening: 9, connection: 3, close: 19 });
  assert.deepEqual(places(records, 'socket#2'), { timeout: 4, finish: undefined, end: undefined, close: 6 });
  assert.deepEqual(places(records, 'socket#1'), {
    connectionAttempt: undefined,
    connect: 10,
    ready: undefined,
    data: 11,
    end: 14,
    finish: 15,
    close: 17,
  });
});

test('places are known in CommonJS, with one listener for two events, and after a listener was taken away', async (t) => {
  const lines = [
    `const net = require('net');`,
    `const server = net.createServer();`,
    `const listener = () => {};`,
    `server.on('listening', listener);`,
    `server.on('close', listener);`,
    `const gone = () => {};`,
    `server.prependListener('close', gone);`,
    `server.removeListener('close', gone);`,
    `server.listen(process.env.PORT, '127.0.0.1',`,
    `  () => server.close());`,
  ];
  const records = await play(t, { 'p.cjs': lines.join('\n') });
  assert.deepEqual(
    events(records).map(({ name, at }) => [name, at]),
    [
      ['listening', { file: 'p.cjs', line: 4, column: 8 }],
      ['close', { file: 'p.cjs', line: 5, column: 8 }],
    ],
  );
  assert.deepEqual(
    calls(records).map(({ at }) => at?.line),
    [2, 9, 10],
  );
});

test('arguments are written as a programmer would', async (t) => {
  const written = async (call: string): Promise<string[]> => {
    const source = `import net from 'node:net'; const socket = new net.Socket(); const server = net.createServer();
      try { ${call}; } catch { /* What it thinks of its arguments is not the question. */ } process.exit();`;
    const [last] = calls(await play(t, source)).slice(-1);
    // Newer Nodes write symbols as keys without brackets.
    return (last as CallRecord).args.map((arg) => writeValue(arg).replace(/\[(Symbol\(.*?\))\]/, '$1'));
  };
  const table: readonly [string, string[]][] = [
    [`server.listen(0)`, ['0']],
    [`server.listen('0', '127.0.0.1')`, [`'0'`, `'127.0.0.1'`]],
    [`server.listen({ port: 0, host: '127.0.0.1' })`, [`{ port: 0, host: '127.0.0.1' }`]],
    [`server.close(() => {})`, ['[Function (anonymous)]']],
    [`server.close(function done() {})`, ['[Function: done]']],
    [`server.close(async () => {})`, ['[AsyncFunction (anonymous)]']],
    [`socket.write("it's")`, [`"it's"`]],
    [`socket.write('a\\nb')`, [`'a\\nb'`]],
    [`socket.write('')`, [`''`]],
    [`socket.write('x'.repeat(100))`, [`'${'x'.repeat(60)}'… (100 bytes)`]],
    [`socket.write('ff'.repeat(100), 'hex')`, [`'${'ff'.repeat(30)}'… (100 bytes)`, `'hex'`]],
    [`socket.write(Buffer.from('hello'))`, [`Buffer 'hello' (5 bytes)`]],
    [`socket.write(Buffer.from('x'))`, [`Buffer 'x' (1 byte)`]],
    [`socket.write(new Uint8Array([255, 0]))`, ['Buffer <ff 00> (2 bytes)']],
    [`socket.pipe(new net.Socket())`, ['socket#2']],
    [`socket.pipe(server)`, ['server#1']],
    [`socket.destroy(new TypeError('over\\nand out'))`, ['[TypeError: over and out]']],
    [`socket.destroy(null)`, ['null']],
    [`socket.setTimeout(undefined)`, ['undefined']],
    [`socket.setKeepAlive(true, 10n)`, ['true', '10n']],
    [`socket.connect({ get port() { console.log('read'); return 'x'; } })`, ['{ port: [Getter] }']],
    [
      `socket.destroy({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom'; } })`,
      [`{ Symbol(nodejs.util.inspect.custom): [Function: [nodejs.util.inspect.custom]] }`],
    ],
  ];
  for (const [call, args] of table) await t.test(call, async () => assert.deepEqual(await written(call), args));
});

test('data is told as the program gets it', async (t) => {
  const dataOf = async (written: string, encoding = ''): Promise<EventRecord> => {
    const records = await play(t, open(`client.end(${written});`, `socket${encoding}.resume();`));
    return only(events(records, 'data'));
  };
  const table: readonly [string, string, string | undefined, EventRecord['data']][] = [
    ['text', `'hello'`, undefined, { kind: 'Buffer', bytes: 5, text: 'hello', cut: false }],
    [
      'bytes that are no text',
      `Buffer.from([0, 255])`,
      undefined,
      { kind: 'Buffer', bytes: 2, hex: '00 ff', cut: false },
    ],
    ['much text', `'x'.repeat(1000)`, undefined, { kind: 'Buffer', bytes: 1000, text: 'x'.repeat(60), cut: true }],
    [
      'a character that the limit would cut',
      `'x'.repeat(59) + '€€'`,
      undefined,
      { kind: 'Buffer', bytes: 65, text: 'x'.repeat(59), cut: true },
    ],
    [
      'a character of four bytes at the limit',
      `'x'.repeat(57) + '😀'`,
      undefined,
      { kind: 'Buffer', bytes: 61, text: 'x'.repeat(57), cut: true },
    ],
    ['sixty bytes', `'€'.repeat(20)`, undefined, { kind: 'Buffer', bytes: 60, text: '€'.repeat(20), cut: false }],
    [
      'many bytes',
      `Buffer.alloc(61, 254)`,
      undefined,
      { kind: 'Buffer', bytes: 61, hex: Array(60).fill('fe').join(' '), cut: true },
    ],
    [
      'half a character',
      `Buffer.from('€').subarray(0, 2)`,
      undefined,
      { kind: 'Buffer', bytes: 2, hex: 'e2 82', cut: false },
    ],
    ['a string', `'€uro'`, `.setEncoding('utf8')`, { kind: 'string', bytes: 6, text: '€uro', cut: false }],
    ['a string of hex pairs', `'hi'`, `.setEncoding('hex')`, { kind: 'string', bytes: 2, text: '6869', cut: false }],
    [
      'a string of Latin 1',
      `'ä', 'latin1'`,
      `.setEncoding('latin1')`,
      { kind: 'string', bytes: 1, text: 'ä', cut: false },
    ],
    [
      'a long string',
      `'€'.repeat(30)`,
      `.setEncoding('utf8')`,
      { kind: 'string', bytes: 90, text: '€'.repeat(20), cut: true },
    ],
  ];
  for (const [title, written, encoding, data] of table)
    await t.test(title, async () => assert.deepEqual((await dataOf(written, encoding)).data, data));
});

test('what is written says how many bytes it is', async (t) => {
  const source = open(
    `client.write('ä', 'latin1'); client.write('€'); client.write('0aff', 'hex'); client.write(Buffer.from('b')); client.end();`,
    'socket.resume();',
  );
  const records = await play(t, source);
  assert.deepEqual(
    calls(records, 'write').map(({ data }) => data?.bytes),
    [1, 3, 2, 1],
  );
  assert.equal(only(calls(records, 'end')).data, undefined);
});

test('a call tells what it returned or threw, and what the object is like after it', async (t) => {
  const records = await play(
    t,
    `import net, { createConnection } from 'node:net';
     const server = net.createServer();
     try { server.listen(-1); } catch { /* Its record is to tell. */ }
     try { net.connect(); } catch { /* Its record is to tell. */ }
     console.log(server.address());
     server.listen(process.env.PORT, '127.0.0.1', () => {
       const client = createConnection(process.env.PORT, '127.0.0.1');
       net.createConnection(process.env.PORT, '127.0.0.1').destroy();
       client.setTimeout(1234);
       client.end('x', () => { server.close(); process.exit(); });
     });`,
  );
  const all = calls(records).map(({ object, name, returned, threw }) => [
    object,
    name,
    returned ? writeValue(returned) : threw?.code,
  ]);
  assert.deepEqual(all, [
    ['server#1', 'net.createServer', 'server#1'],
    ['server#1', 'listen', 'ERR_SOCKET_BAD_PORT'],
    ['net', 'net.connect', 'ERR_MISSING_ARGS'],
    ['server#1', 'address', 'null'],
    ['server#1', 'listen', 'server#1'],
    ['socket#1', 'net.createConnection', 'socket#1'],
    ['socket#2', 'net.createConnection', 'socket#2'],
    ['socket#2', 'destroy', 'socket#2'],
    ['socket#1', 'setTimeout', 'socket#1'],
    ['socket#1', 'end', 'socket#1'],
    ['server#1', 'close', 'server#1'],
  ]);
  assert.equal(only(calls(records, 'setTimeout')).state?.timeout, 1234);
  assert.equal(only(calls(records, 'destroy')).state?.destroyed, true);
  assert.deepEqual(only(calls(records, 'end')).data, { kind: 'string', bytes: 1, text: 'x', cut: false });
});

test('a call inside which an event fires is told before the event, with its object', async (t) => {
  const records = await play(
    t,
    `import net from 'node:net';
     const file = process.cwd() + '/socket';
     const server = net.createServer((socket) => { socket.end(); server.close(); });
     server.listen(file, () => net.connect(file).resume());`,
  );
  const [connect, attempt] = records.slice(
    records.findIndex((record) => record.type === 'call' && record.name === 'net.connect'),
  );
  assert.equal((connect as CallRecord).object, 'socket#1');
  assert.equal((connect as CallRecord).returned, undefined);
  assert.deepEqual(storyOf([attempt as TraceRecord])[0]?.split(' (')[0], `socket#1 'connectionAttempt'`);
});

test('an event tells the state of its object before its listeners run', async (t) => {
  const records = await play(t, open(`client.end('hello'); client.resume();`, 'socket.resume().end("bye");'));
  const [listening] = events(records, 'listening') as [EventRecord];
  const port = (listening.state.address as { port: number }).port;
  assert.deepEqual(listening.state.address, { address: '127.0.0.1', family: 'IPv4', port });
  const connection = only(events(records, 'connection'));
  const connect = only(events(records, 'connect'));
  assert.equal(connection.state.connections, 1);
  assert.equal(connection.socket?.role, 'accepted');
  assert.equal(connection.socket?.localPort, port);
  assert.equal(connection.socket?.remotePort, connect.state.localPort);
  assert.deepEqual([connect.state.role, connect.state.connecting, connect.state.remotePort], ['client', false, port]);
  const [clientClose, serverClose] = ['socket#1', 'socket#2'].map((id) =>
    only(events(records, 'close').filter(({ object }) => object === id)),
  );
  assert.deepEqual([clientClose?.state.bytesRead, serverClose?.state.bytesRead], [3, 5]);
  assert.equal(serverClose?.state.remoteAddress, undefined);
  assert.deepEqual(clientClose?.args, values(false));
  assert.equal(events(records, 'close').length, 3);
  assert.equal(connection.listeners, 1);
});

test('where a call throws and nobody catches it, what Node prints shows the line of the program, and none of the probe', async (t) => {
  const source = `import net from 'node:net';
    setTimeout(() => {
      net.createServer().listen(-1);
    });`;
  const records = await play(t, source);
  assert.equal(only(calls(records, 'listen')).threw?.code, 'ERR_SOCKET_BAD_PORT');
  const said = printed(records, 'stderr');
  assert.match(said, /^RangeError \[ERR_SOCKET_BAD_PORT\]: .+\n(?: {4}at .+node:.+\n)? {4}at .+p\.js:3:26\)\n/);
  // The last frame may be one of the probe: the fields of the error are opened behind the one before.
  assert.match(said, /\n {4}at .+ \{\n {2}code: 'ERR_SOCKET_BAD_PORT'\n\}\n/);
  assert.doesNotMatch(said, /probe/);
});

test('a stack that ends with a frame of the probe still opens the fields of its error', async (t) => {
  const source = `import net from 'node:net';
    const server = net.createServer();
    server.listen(process.env.PORT, '127.0.0.1', () => {
      server.listen(1);
    });`;
  const said = printed(await play(t, source), 'stderr');
  assert.match(said, /\n {4}at .+ \{\n {2}code: 'ERR_SERVER_ALREADY_LISTEN'\n\}\n/);
  assert.doesNotMatch(said, /probe/);
});

test('an event tells its error', async (t) => {
  const records = await play(t, `import net from 'node:net'; net.connect(1, '127.0.0.1').on('error', () => {});`);
  const { error, args } = only(events(records, 'error'));
  const message = 'connect ECONNREFUSED 127.0.0.1:1';
  assert.deepEqual(error, {
    name: 'Error',
    message,
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: '127.0.0.1',
    port: 1,
  });
  assert.deepEqual(args, [{ kind: 'error', ...error }]);
  assert.equal(writeValue(args[0] as Value), `[Error: ${message}]`);
});

test('an event with several errors tells each of them, also where it is printed', async (t) => {
  const source = `
    import net from 'node:net';
    const lookup = (_host, _options, callback) =>
      callback(null, ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 })));
    net.connect({ port: 1, host: 'two.example', lookup, autoSelectFamily: true }).on('error', () => {});`;
  const { error, ...record } = only(events(await play(t, source), 'error'));
  const one = (address: string) => ({
    name: 'Error',
    message: `connect ECONNREFUSED ${address}:1`,
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address,
    port: 1,
  });
  const errors = [one('127.0.0.1'), one('127.0.0.2')];
  assert.deepEqual(error, { name: 'AggregateError', message: '', code: 'ECONNREFUSED', errors });
  const written = writeRecord({ ...record, error });
  assert.ok(written.type === 'event');
  assert.deepEqual(written.error?.errors, errors);
});

test('the events that streams use internally are told on request', async (t) => {
  const source = open(`client.on('readable', () => client.read()).end();`, `socket.end('x'); socket.resume();`);
  const names = async (all: boolean): Promise<Set<string>> =>
    new Set(events(await play(t, source, { all })).map(({ name }) => name));
  const [few, many] = [await names(false), await names(true)];
  for (const name of ['readable', 'prefinish', 'resume']) {
    assert.ok(!few.has(name), name);
    assert.ok(many.has(name), name);
  }
  for (const name of few) assert.ok(many.has(name), name);
});

for (const step of [true, false])
  test(`${step ? 'held' : 'free'}: output has its place among the events and calls`, async (t) => {
    const records = await play(
      t,
      `import fs from 'node:fs'; import net from 'node:net';
       const server = net.createServer();
       console.log('one'); process.stdout.write('two\\n');
       server.on('listening', () => { console.error('three'); fs.writeSync(1, 'four\\n'); server.close(); fs.writeSync(2, 'five\\n'); process.stdout.write('si'); process.stdout.write('x\\n'); });
       server.listen(process.env.PORT, '127.0.0.1');
       console.log('listens');
       server.on('close', () => console.log('seven'));
       process.on('exit', () => console.log('eight'));`,
      { step },
    );
    assert.deepEqual(storyOf(records), [
      'server#1.net.createServer()',
      'stdout: one',
      'stdout: two',
      `server#1.listen('PORT', '127.0.0.1')`,
      'stdout: listens',
      `server#1 'listening' ()`,
      'stderr: three',
      'stdout: four',
      'server#1.close()',
      'stderr: five',
      'stdout: si',
      'stdout: x',
      `server#1 'close' ()`,
      'stdout: seven',
      'stdout: eight',
      'exit 0',
    ]);
  });

test('output that goes around process.stdout has its place before what the process is held at', async (t) => {
  const records = await play(
    t,
    `import net from 'node:net';
     const server = net.createServer();
     process._rawDebug('before');
     server.listen(process.env.PORT, '127.0.0.1', () => { process._rawDebug('between'); server.close(); });
     server.on('close', () => process._rawDebug('after'));`,
  );
  const story = storyOf(records).filter((line) => !line.includes("'listening'"));
  assert.deepEqual(story, [
    'server#1.net.createServer()',
    'stderr: before',
    `server#1.listen('PORT', '127.0.0.1', [Function (anonymous)])`,
    'stderr: between',
    'server#1.close()',
    `server#1 'close' ()`,
    'stderr: after',
    'exit 0',
  ]);
});

test('big output arrives whole, and once, in records of a bounded length', async (t) => {
  const source = `
    const { stdout } = process;
    for (let n = 0; n < 200; n += 1) stdout.write((n + ' ').repeat(2000) + '€\\n');
    stdout.write('z'.repeat(5_000_000));
    console.log('end');`;
  const expected = `${Array.from({ length: 200 }, (_, n) => `${`${n} `.repeat(2000)}€\n`).join('')}${'z'.repeat(5_000_000)}end\n`;
  for (const step of [true, false]) {
    const records = await play(t, source, { step });
    assert.ok(printed(records) === expected, step ? 'held' : 'free');
    assert.equal(records.filter(({ type }) => type === 'output').length, 201 + Math.ceil(5_000_000 / LONGEST_OUTPUT));
  }
});

test('a character that is cut between two writes is told whole', async (t) => {
  const source = `const euro = Buffer.from('€'); for (const byte of euro) process.stdout.write(Buffer.from([byte])); console.log('!');`;
  const outputs = (await play(t, source)).filter((record) => record.type === 'output') as OutputRecord[];
  assert.deepEqual(
    outputs.map(({ text }) => text),
    ['€', '!\n'],
  );
});

test('objects are numbered for each program in the order in which they appear', async (t) => {
  const records = await play(
    t,
    `import net from 'node:net';
     const [unused, later] = [new net.Socket(), new net.Socket()];
     const servers = [net.createServer(), net.createServer()];
     servers[1].unref(); later.ref(); unused.ref(); servers[0].ref();`,
  );
  assert.deepEqual(
    calls(records).map(({ object }) => object),
    ['server#1', 'server#2', 'server#2', 'socket#1', 'socket#2', 'server#1'],
  );
});
