import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRecord, TraceRecord, Value } from '../../src/model/record.ts';
import { values } from '../support/values.ts';
import { api } from './api.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';

interface Show {
  source?: string;
  records?: readonly TraceRecord[];
}

/** Which of some API items are not seen. */
function unseen(ids: readonly string[], { source = '', records = RECORDS }: Show = {}): string[] {
  const files = { ...Object.fromEntries(sample().files), 'server.js': source };
  const found = api(sample({ scene: { api: ids }, files, rounds: [round(records)] }));
  return lines(found).map((line) => line.replace(/^api (\S+): is claimed, but .*$/, '$1'));
}

function called(name: string, args: readonly Value[], more: Partial<CallRecord> = {}): CallRecord {
  return { type: 'call', seq: 0, t: 0, program: 'server', object: 'server#1', name, args: [...args], ...more };
}

function said(text: string): TraceRecord {
  return { type: 'output', seq: 0, t: 0, program: 'server', stream: 'stdout', text };
}

test('an id that nobody knows is found', () => {
  assert.deepEqual(unseen(['net.Server#listened']), ['api net.Server#listened: is no item of net-api.json']);
});

test('an event is seen where it comes to an object of its class', () => {
  assert.deepEqual(unseen(['net.Server#event:listening', 'net.Socket#event:data']), []);
  assert.deepEqual(unseen(['net.Server#event:close', 'net.Socket#event:connect']), [
    'net.Server#event:close',
    'net.Socket#event:connect',
  ]);
});

test('a method is seen where it is called on an object of its class', () => {
  const source = 'server.close(); socket.write("x");';
  const records = [called('address', [])];
  assert.deepEqual(unseen(['net.Server#address'], { records }), []);
  assert.deepEqual(unseen(['net.Socket#address', 'net.Server#close', 'net.Socket#write'], { source, records }), [
    'net.Socket#address',
    'net.Server#close',
    'net.Socket#write',
  ]);
});

test('what only stands in the source is not seen', () => {
  const source = [
    "import net from 'node:net';",
    '// net.isIP(host)',
    "const text = 'net.isIPv4(host)';",
    'const server = net.createServer();',
    "server.on('error', () => net.isIPv6(host) && console.log('an IPv6 address'));",
    'const address = server.address();',
    'function list(port) {',
    '  return new net.BlockList().addRange(port, port);',
    '}',
    "if (false) console.log(net.isIP('::1'));",
    'server.listen(0);',
  ].join('\n');
  const records = [
    called('net.createServer', [], { at: { file: 'server.js', line: 4, column: 20 } }),
    called('listen', values(0), { at: { file: 'server.js', line: 11, column: 8 } }),
    said('6\n'),
  ];
  const items = ['net.isIPv4', 'net.isIPv6', 'net.BlockList', 'net.BlockList#addRange', 'net.SocketAddress#address'];
  assert.deepEqual(unseen(items, { source, records }), items);
  assert.deepEqual(
    unseen(['net.isIP', 'net.createServer'], { source: source.replace('if (false) ', ''), records }),
    [],
  );
});

test('what the probe does not report is seen where its line has run: a record belongs to a later line of its block', () => {
  const source = [
    "import net from 'node:net';",
    'const list = new net.BlockList();',
    "list.addSubnet('10.0.0.0', 8);",
    'const server = net.createServer((socket) => {',
    '  list.addAddress(socket.remoteAddress);',
    '  socket.end();',
    '});',
    'server.listen(0);',
  ].join('\n');
  const listens = called('listen', values(0), { at: { file: 'server.js', line: 8, column: 8 } });
  const ends = called('end', [], { object: 'socket#1', at: { file: 'server.js', line: 6, column: 10 } });
  const items = ['net.BlockList', 'net.BlockList#addSubnet', 'net.BlockList#addAddress'];
  assert.deepEqual(unseen(items, { source, records: [] }), items);
  assert.deepEqual(unseen(items, { source, records: [listens] }), items.slice(2));
  assert.deepEqual(unseen(items, { source, records: [listens, ends] }), []);
  const elsewhere = { ...listens, at: { file: 'client.js', line: 8, column: 8 } };
  assert.deepEqual(unseen(items, { source, records: [elsewhere] }), items);
});

test('a line has also run where a loop or a branch below it has begun, and not where a function below it has', () => {
  const source = (below: string) => `const list = new net.BlockList();\n${below} {\n  console.log('here');\n}`;
  const records = [said('here\n')];
  assert.deepEqual(unseen(['net.BlockList'], { source: source('for (const one of all)'), records }), []);
  assert.deepEqual(unseen(['net.BlockList'], { source: source('if (all)'), records }), []);
  assert.deepEqual(unseen(['net.BlockList'], { source: source('function tell()'), records }), ['net.BlockList']);
});

test('what a function gives is seen where it is printed', () => {
  const print = "console.log('kind:', net.isIP('::1'));";
  const inFunction = `function tell() {\n  ${print}\n}`;
  assert.deepEqual(unseen(['net.isIP'], { source: inFunction, records: [said('kind: 6\n')] }), []);
  assert.deepEqual(unseen(['net.isIP'], { source: inFunction, records: [said('something else\n')] }), ['net.isIP']);
});

test('a member belongs to the class of the object that the source makes', () => {
  const source = "const place = new net.SocketAddress({ port: 80 });\nconsole.log('at', place.port, place.address);";
  const records = [said('at 80 127.0.0.1\n')];
  const shown = ['net.SocketAddress', 'net.SocketAddress#constructor', 'SocketAddress.options.port'];
  assert.deepEqual(unseen([...shown, 'net.SocketAddress#port', 'net.SocketAddress#address'], { source, records }), []);
  const others = [
    'net.SocketAddress#family',
    'SocketAddress.options.address',
    'net.BlockList#rules',
    'net.Socket#server',
  ];
  assert.deepEqual(unseen(others, { source, records }), others);
  const guests = "const guests = { rules: 0 };\nconsole.log('at', guests.rules);";
  assert.deepEqual(unseen(['net.BlockList#rules'], { source: guests, records: [said('at 0\n')] }), [
    'net.BlockList#rules',
  ]);
});

test('a way of calling is told by the first argument', () => {
  const listen = (first: unknown) => ({ records: [called('listen', values(first))] });
  const ways = ['net.Server#listen(port)', 'net.Server#listen(path)', 'net.Server#listen(options)'];
  assert.deepEqual(unseen(ways, listen(8000)), [ways[1], ways[2]]);
  assert.deepEqual(unseen(ways, listen('8000')), [ways[1], ways[2]]);
  assert.deepEqual(unseen(ways, listen('./x.sock')), [ways[0], ways[2]]);
  assert.deepEqual(unseen(ways, listen({ port: 8000 })), [ways[0], ways[1]]);
});

test('an option is seen by its name or by its place', () => {
  const options = ['listen.options.port', 'listen.options.host', 'listen.options.backlog', 'listen.options.path'];
  const listen = (...args: unknown[]) => unseen(options, { records: [called('listen', values(...args))] });
  assert.deepEqual(
    listen(8000, '127.0.0.1', () => undefined),
    [options[2], options[3]],
  );
  assert.deepEqual(
    listen(8000, () => undefined),
    options.slice(1),
  );
  assert.deepEqual(listen('./x.sock'), options.slice(0, 3));
  assert.deepEqual(listen({ host: '127.0.0.1', port: 0 }), options.slice(2));
  assert.deepEqual(listen(), options);
});

test('an option of a socket is seen in net.connect, and an option of an option in the outer one', () => {
  const options = ['Socket.options.onread', 'Socket.options.onread.buffer', 'Socket.options.onread.callback'];
  const connect = (...args: unknown[]) => unseen(options, { records: [called('net.connect', values(...args))] });
  assert.deepEqual(connect({ port: 8000, onread: { buffer: 1, callback: 2 } }), []);
  assert.deepEqual(connect({ port: 8000, onread: { buffer: 1 } }), options.slice(2));
  assert.deepEqual(connect({ port: 8000 }), options);
});

test('a property is seen where a program prints it and an object of its class has it', () => {
  const seen = (source: string, text: string) =>
    unseen(['net.Server#listening'], { source, records: [...RECORDS, said(text)] }).length === 0;
  const print = "console.log('listens:', server.listening);";
  assert.ok(seen(print, 'listens: true\n'));
  assert.ok(
    seen(`const tell = () => server.listening;\n${print.replace('server.listening', 'tell()')}`, 'listens: true\n'),
  );
  assert.ok(seen("const { listening: isOpen } = server;\nconsole.log('listens:', isOpen);", 'listens: true\n'));
  assert.ok(seen('console.log(`listens: $' + '{server.listening}.`);', 'listens: true.\n'));
  assert.ok(!seen(print, 'something else\n'));
  assert.ok(!seen(print, 'listens: never\n'), 'a word that the property never was');
  assert.ok(!seen("server.on('listening', say);\nconsole.log('listens:', true);", 'listens: true\n'));
  assert.ok(
    !seen(
      "const server = net.createServer(() => server.listening);\nconsole.log('listens:', server);",
      'listens: true\n',
    ),
  );
  const timeless = {
    source: "console.log('ms', socket.timeout);",
    records: [said('ms 5\n'), called('end', [], { state: { timeout: 5 } })],
  };
  assert.deepEqual(unseen(['net.Socket#timeout'], timeless), ['net.Socket#timeout']);
});

test('a property that the trace does not have is seen where the program prints it, one that is set where the line has run', () => {
  const source = "console.log('size:', socket.bufferSize);\nserver.maxConnections = 2;\nserver.listen();";
  const items = ['net.Socket#bufferSize', 'net.Server#maxConnections'];
  const records = [
    said('size: 3\n'),
    called('listen', [], { at: { file: 'server.js', line: 3, column: 8 }, state: { maxConnections: 2 } }),
  ];
  assert.deepEqual(unseen(items, { source, records }), []);
  assert.deepEqual(unseen(items, { source, records: [] }), items);
});

test('options of what is made with `new` are seen in what it is given', () => {
  const made = (options: string) =>
    `const options = { allowHalfOpen: true };\nconst socket = new net.Socket(${options});\nsocket.end();`;
  const records = [called('end', [], { object: 'socket#1', at: { file: 'server.js', line: 3, column: 8 } })];
  const item = 'Socket.options.allowHalfOpen';
  assert.deepEqual(unseen([item], { source: made('options'), records }), []);
  assert.deepEqual(unseen([item], { source: made('{ allowHalfOpen: false }'), records }), []);
  assert.deepEqual(unseen([item], { source: made('{ fd: 3, ...options }'), records }), []);
  assert.deepEqual(unseen([item], { source: made(''), records }), [item]);
  assert.deepEqual(unseen([item], { source: made('options'), records: [] }), [item]);
});

test('in a process that a program has started, options are seen where a print further down has come: the trace has no calls of it', () => {
  const source = (options: string) =>
    [
      'if (cluster.worker) {',
      '  const server = net.createServer();',
      `  server.listen(${options});`,
      "  console.log('asks');",
      '} else {',
      '  cluster.fork();',
      '}',
    ].join('\n');
  const item = 'listen.options.exclusive';
  const shown = { source: source('{ port, exclusive: true }'), records: [said('asks\n')] };
  assert.deepEqual(unseen([item], shown), []);
  assert.deepEqual(unseen([item], { ...shown, records: [said('forks\n')] }), [item]);
  assert.deepEqual(unseen([item], { ...shown, source: source('{ port }') }), [item]);
  assert.deepEqual(unseen([item], { ...shown, source: shown.source.replace('server.listen', 'server.ask') }), [item]);
});

test('the runs of the candidates of a change count', () => {
  const studied = sample();
  const [candidate] = studied.lesson.scenes[0]!.change!.candidates;
  const drained = sample({ rounds: [round([happened('socket#1', 'drain')])] });
  const seen = sample({
    scene: { api: ['net.Socket#event:drain'] },
    candidates: [{ scene: 'only', candidate: candidate!, studied: drained }],
  });
  assert.deepEqual(api(seen), []);
});

test('a class is seen in its objects', () => {
  assert.deepEqual(unseen(['net.Server', 'net.Socket']), []);
  assert.deepEqual(unseen(['net.Socket', 'net.BlockList'], { records: [] }), ['net.Socket', 'net.BlockList']);
});
