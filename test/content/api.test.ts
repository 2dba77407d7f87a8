import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRecord, TraceRecord, Value } from '../../src/model/record.ts';
import { values } from '../support/values.ts';
import { api } from './api.ts';
import { lines, RECORDS, round, sample } from './sample.ts';

interface Show {
  source?: string;
  records?: readonly TraceRecord[];
}

/** Which of some API items are not seen. */
function unseen(ids: readonly string[], { source = '', records = RECORDS }: Show = {}): string[] {
  const files = { ...Object.fromEntries(sample().files), 'server.js': source };
  const found = api(sample({ lesson: { api: ids }, files, rounds: [round(records)] }));
  return lines(found).map((line) => line.replace(/^api (\S+): is claimed, but .*$/, '$1'));
}

function called(name: string, args: readonly Value[], more: Partial<CallRecord> = {}): CallRecord {
  return { type: 'call', seq: 0, t: 0, program: 'server', object: 'server#1', name, args: [...args], ...more };
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

test('what the probe does not report is seen in the source', () => {
  const source = 'if (net.isIP(host)) new net.Socket(); const list = new net.BlockList(); list.addRange(a, b);';
  const shown = ['net.isIP', 'net.Socket#constructor', 'net.BlockList', 'net.BlockList#addRange'];
  assert.deepEqual(unseen(shown, { source }), []);
  assert.deepEqual(unseen(shown, { source: '// net.BlockList' }), shown);
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

test('a property is seen where a program reads it and an object of its class has it', () => {
  const source = 'console.log(server.listening);';
  assert.deepEqual(unseen(['net.Server#listening'], { source }), []);
  assert.deepEqual(unseen(['net.Server#listening'], { source: "server.on('listening', say);" }), [
    'net.Server#listening',
  ]);
  const timeless = { source: 'socket.timeout', records: [called('end', [], { state: { timeout: 5 } })] };
  assert.deepEqual(unseen(['net.Socket#timeout'], timeless), ['net.Socket#timeout']);
});

test('a property that no state has is seen where the program prints something', () => {
  const source = 'console.log(socket.bufferSize);';
  assert.deepEqual(unseen(['net.Socket#bufferSize'], { source }), []);
  assert.deepEqual(unseen(['net.Socket#bufferSize'], { source, records: [] }), ['net.Socket#bufferSize']);
});

test('a class is seen in its objects', () => {
  assert.deepEqual(unseen(['net.Server', 'net.Socket']), []);
  assert.deepEqual(unseen(['net.Socket', 'net.BlockList'], { records: [] }), ['net.Socket', 'net.BlockList']);
});
