import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import type { State, TraceRecord } from '../../src/model/record.ts';
import type { Value } from '../../src/model/value.ts';
import { valueText } from '../../src/view/ladder/values.ts';
import { drawLadder, Ladder } from '../../src/view/ladder.ts';
import { ansiPainter, paintLines } from '../../src/view/painter.ts';
import { stringWidth } from '../../src/view/width.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { ref, valueFrom, values } from '../support/values.ts';
import {
  accepted,
  ascii,
  at,
  call,
  client,
  crash,
  event,
  exit,
  listening,
  lookOf,
  picture,
  prints,
  story,
  text,
  written,
} from './story.ts';

const ladder = written(drawLadder);

const TWO = [{ name: 'server' }, { name: 'client' }];
const connecting = { state: { role: 'client', connecting: true } } as const;

const ARRIVAL = story(
  call('server', 'server#1', 'net.createServer', [], { returned: ref('server#1'), ...at('server.js', 3), t: 0 }),
  call('server', 'server#1', 'listen', values(8000, '127.0.0.1'), {
    returned: ref('server#1'),
    ...at('server.js', 7),
    t: 0.31,
  }),
  event('server', 'server#1', 'listening', { state: listening, t: 2.6 }),
  call('client', 'socket#1', 'net.connect', values(8000, '127.0.0.1'), {
    returned: ref('socket#1'),
    ...connecting,
    ...at('client.js', 3),
    t: 41.28,
  }),
  event('server', 'server#1', 'connection', { args: [ref('socket#1')], state: listening, socket: accepted, t: 41.9 }),
  call('server', 'socket#1', 'end', values('hello'), {
    returned: ref('socket#1'),
    state: accepted,
    ...at('server.js', 5),
    t: 42.02,
  }),
  event('client', 'socket#1', 'connect', { state: client, t: 43.5 }),
  call('client', 'socket#1', 'write', values('hi'), {
    returned: valueFrom(true),
    state: client,
    ...at('client.js', 5),
    t: 44,
  }),
  event('client', 'socket#1', 'data', { state: client, ...text('hello'), t: 44.71 }),
  prints('client', 'hello\n'),
  event('client', 'socket#1', 'end', { state: client, listeners: 0, t: 45.99 }),
  event('client', 'socket#1', 'close', { args: values(false), state: client, t: 46.2 }),
  exit('client', 0, null, { t: 52.5 }),
  exit('server', null, 'SIGTERM', { ended: true, t: 1052.5 }),
);

test('two programs, 120 columns: arrows carry the calls that reach the other program', () => {
  assert.equal(
    picture(ladder(ARRIVAL, TWO, lookOf(120))),
    `
     ms  server                                                  client
    0.0  ○ net.createServer()  server.js:3
    0.3  ○ listen(8000, '127.0.0.1')  server.js:7
    2.6  ● 'listening' 127.0.0.1:8000
   41.3  │ ◀───────────────── net.connect(8000, '127.0.0.1') ─── ○   client.js:3
   41.9  ● 'connection' from 127.0.0.1:53112                     │
   42.0  ○ end('hello')  server.js:5 ──────────────────────────▶ │
   43.5  │                                                       ● 'connect' to 127.0.0.1:8000 from :53112
   44.0  │ ◀──────────────────────────────────── write('hi') ─── ○  → true  client.js:5
   44.7  │                                                       ● 'data' 5 bytes 'hello'
   45.7  │                                                       ▸ prints: hello
   46.0  │                                                       ● 'end' · no listener
   46.2  │                                                       ● socket 'close' without error
   52.5  │                                                       ■ exit 0
 1052.5  ■ ended by net-lessons
`,
  );
});

test('80 columns: labels that are too long for their lane go on below, beside the bars', () => {
  assert.equal(
    picture(ladder(ARRIVAL, TWO, lookOf(80))),
    `
     ms  server                              client
    0.0  ○ net.createServer()  server.js:3
    0.3  ○ listen(8000, '127.0.0.1')
         │ server.js:7
    2.6  ● 'listening' 127.0.0.1:8000
   41.3  │ ◀──────────────────────────────── ○ net.connect(8000, '127.0.0.1')
         │                                   │ client.js:3
   41.9  ● 'connection' from 127.0.0.1:53112 │
   42.0  ○ end('hello')  server.js:5 ──────▶ │
   43.5  │                                   ● 'connect' to 127.0.0.1:8000
         │                                   │ from :53112
   44.0  │ ◀──────────────── write('hi') ─── ○  → true  client.js:5
   44.7  │                                   ● 'data' 5 bytes 'hello'
   45.7  │                                   ▸ prints: hello
   46.0  │                                   ● 'end' · no listener
   46.2  │                                   ● socket 'close' without error
   52.5  │                                   ■ exit 0
 1052.5  ■ ended by net-lessons
`,
  );
});

test('60 columns, ASCII', () => {
  assert.equal(
    picture(ladder(ARRIVAL, TWO, lookOf(60, ascii))),
    `
     ms  server                    client
    0.0  o net.createServer()
         | server.js:3
    0.3  o listen(8000,
         | '127.0.0.1')
         | server.js:7
    2.6  * 'listening'
         | 127.0.0.1:8000
   41.3  | <---------------------- o net.connect(8000,
         |                         | '127.0.0.1')
         |                         | client.js:3
   41.9  * 'connection' from       |
         | 127.0.0.1:53112         |
   42.0  o end('hello')            |
         | server.js:5 ----------> |
   43.5  |                         * 'connect' to
         |                         | 127.0.0.1:8000
         |                         | from :53112
   44.0  | <------ write('hi') --- o  -> true  client.js:5
   44.7  |                         * 'data' 5 bytes 'hello'
   45.7  |                         > prints: hello
   46.0  |                         * 'end' - no listener
   46.2  |                         * socket 'close' without
         |                         | error
   52.5  |                         # exit 0
 1052.5  # ended by net-lessons
`,
  );
});

test('Chinese, 80 columns: wide characters do not move the bars', () => {
  const records = story(
    event('server', 'server#1', 'listening', { state: listening }),
    event('client', 'socket#1', 'connect', { state: client }),
    event('server', 'server#1', 'connection', { args: [ref('socket#1')], socket: accepted }),
    event('server', 'socket#1', 'data', { ...text('你好，我是客户端，请问现在几点了？😀'), listeners: 0 }),
    event('server', 'socket#1', 'timeout', { state: accepted }),
    event('server', 'socket#1', 'close', { args: values(true) }),
    prints('server', '有人断开了\n', 'stderr'),
    crash('server', 'TypeError', 'socket.close is not a function', 9),
    exit('server', 1),
    exit('client', null, 'SIGKILL'),
  );
  assert.equal(
    picture(ladder(records, TWO, lookOf(80, { words: zh }))),
    `
     ms  server                              client
    0.0  ● 'listening' 127.0.0.1:8000
    1.0  │                                   ● 'connect' 从 :53112 到
         │                                   │ 127.0.0.1:8000
    2.0  ● 'connection' 来自 127.0.0.1:53112 │
    3.0  ● 'data' 55 字节 '你好，我是客户    │
         │ 端，请问现在几点了？😀'           │
         │ · 没有监听器                      │
    4.0  ● 'timeout' 空闲 300 毫秒           │
    5.0  ● socket 'close' 因为出错           │
    6.0  ▸ 打印到 stderr：有人断开了         │
    7.0  ✖ TypeError: socket.close is not a  │
         │ function  server.js:9             │
    8.0  ■ 退出码 1                          │
    9.0                                      ■ 被 SIGKILL 终止
`,
  );
});

const THREE = [{ name: 'server' }, { name: 'client' }, { name: 'other' }];

const VISITS = story(
  event('server', 'server#1', 'listening', { state: listening }),
  call('client', 'socket#1', 'net.connect', values(8000, '127.0.0.1'), { returned: ref('socket#1'), ...connecting }),
  event('server', 'server#1', 'connection', { args: [ref('socket#1')], socket: accepted }),
  event('client', 'socket#1', 'connect', { state: client }),
  call('other', 'socket#1', 'net.connect', values(8000, '127.0.0.1'), { returned: ref('socket#1'), ...connecting }),
  event('server', 'server#1', 'connection', { args: [ref('socket#2')], socket: { ...accepted, remotePort: 53113 } }),
  event('server', 'socket#1', 'data', text('two')),
  call('server', 'socket#1', 'write', values('hi'), { returned: valueFrom(true), state: accepted }),
  call('server', 'socket#2', 'end', values('bye'), {
    returned: ref('socket#2'),
    state: { ...accepted, remotePort: 53113 },
  }),
  exit('other', 0),
);

test('three programs stand in three lanes, and an arrow passes the one in between', () => {
  assert.equal(
    picture(ladder(VISITS, THREE, lookOf(100))),
    `
     ms  server                        client                        other
    0.0  ● 'listening' 127.0.0.1:8000
    1.0  │ ◀────────────────────────── ○ net.connect(8000,
         │                             │ '127.0.0.1')
    2.0  ● 'connection' from           │
         │ 127.0.0.1:53112             │
    3.0  │                             ● 'connect' to 127.0.0.1:8000
         │                             │ from :53112
    4.0  │ ◀───────────────────────────│──────────────────────────── ○ net.connect(8000,
         │                             │                             │ '127.0.0.1')
    5.0  ● 'connection' socket#2 from  │                             │
         │ 127.0.0.1:53113             │                             │
    6.0  ● socket 'data' 3 bytes 'two' │                             │
    7.0  ○ socket.write('hi')          │                             │
         │ → true ───────────────────▶ │                             │
    8.0  ○ socket#2.end('bye') ────────│───────────────────────────▶ │
    9.0  │                             │                             ■ exit 0
`,
  );
});

test('in a narrow lane a call breaks before its argument, and a text, a number and its unit stay whole', () => {
  const more = { state: accepted, at: { file: 'server.js', line: 12 } };
  const records = story(
    call('server', 'socket#1', 'write', values('welcome'), { ...more, returned: valueFrom(true) }),
    call('server', 'socket#2', 'write', values('welcome'), { ...more, returned: valueFrom(true) }),
    call('server', 'socket#2', 'write', values('hello guest 2'), { ...more, returned: valueFrom(true) }),
    event('server', 'socket#2', 'data', { ...text('x'.repeat(60), { bytes: 65536, cut: true }) }),
  );
  assert.equal(
    picture(ladder(records, THREE, lookOf(80))),
    `
     ms  server                  client                  other
    0.0  ○ write('welcome')
         │ → true  server.js:12
    1.0  ○ socket#2.write(
         │ 'welcome') → true
         │ server.js:12
    2.0  ○ socket#2.write(
         │ 'hello guest 2')
         │ → true  server.js:12
    3.0  ● socket#2 'data'
         │ 65536 bytes
         │ 'xxxxxxxx'…
`,
  );
});

test('of many equal characters the beginning is shown, and how many they are where nothing else says it', () => {
  const long = 'x'.repeat(60);
  const rows = (look = lookOf(100)) =>
    ladder(
      story(
        event('p', 'socket#1', 'data', { ...text(long) }),
        event('p', 'socket#1', 'data', { ...text(`from ${long} on`) }),
        call('p', 'socket#1', 'write', values('x'.repeat(4000))),
        prints('p', `${'='.repeat(4000)}\n${'-'.repeat(30)}\n`),
      ),
      [{ name: 'p' }],
      look,
    ).map((line) => line.slice(9));
  assert.deepEqual(rows(), [
    'p',
    "● 'data' 60 bytes 'xxxxxxxx…'",
    "● 'data' 68 bytes 'from xxxxxxxx… on'",
    "○ write('xxxxxxxx'… (4000 bytes))",
    '▸ prints: ========… × 4000',
    `│ ${'-'.repeat(30)}`,
  ]);
  assert.equal(rows(lookOf(100, ascii))[4], '> prints: ========... x 4000');
  assert.equal(rows(lookOf(100, ascii))[3], "o write('xxxxxxxx'... (4000 bytes))");
});

test('where lanes would be too narrow, each row begins with its program', () => {
  assert.equal(
    picture(ladder(VISITS, THREE, lookOf(60))),
    `
     ms
    0.0  server  ● 'listening' 127.0.0.1:8000
    1.0  client  ○ net.connect(8000, '127.0.0.1')
    2.0  server  ● 'connection' from 127.0.0.1:53112
    3.0  client  ● 'connect' to 127.0.0.1:8000 from :53112
    4.0  other   ○ net.connect(8000, '127.0.0.1')
    5.0  server  ● 'connection' socket#2 from
                   127.0.0.1:53113
    6.0  server  ● socket 'data' 3 bytes 'two'
    7.0  server  ○ socket.write('hi') → true
    8.0  server  ○ socket#2.end('bye')
    9.0  other   ■ exit 0
`,
  );
});

test('one program has one lane', () => {
  const records = story(
    call('alone', 'server#1', 'listen', values(0), { returned: ref('server#1'), ...at('alone.js', 4) }),
    call('alone', 'server#1', 'address', [], {
      returned: valueFrom({ address: '::', family: 'IPv6', port: 40001 }),
      ...at('alone.js', 5),
    }),
    event('alone', 'server#1', 'listening', { state: { address: { address: '::', family: 'IPv6', port: 40001 } } }),
    call(
      'alone',
      'server#1',
      'close',
      values(function onClosed() {
        return undefined;
      }),
      { returned: ref('server#1') },
    ),
    event('alone', 'server#1', 'close'),
  );
  assert.equal(
    picture(ladder(records, [{ name: 'alone' }], lookOf(60))),
    `
     ms  alone
    0.0  ○ listen(0)  alone.js:4
    1.0  ○ server.address()
         │ → { address: '::', family: 'IPv6', port: 40001 }
         │ alone.js:5
    2.0  ● 'listening' [::]:40001
    3.0  ○ server.close(onClosed)
    4.0  ● server 'close'
`,
  );
});

test('each event says what tells most about it', () => {
  const refused = { name: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:8000', code: 'ECONNREFUSED' };
  const records = story(
    event('p', 'socket#1', 'lookup', { args: values(null, '127.0.0.1', 4, 'localhost') }),
    event('p', 'socket#1', 'connectionAttempt', { args: values('::1', 8000, 6) }),
    event('p', 'socket#1', 'connectionAttemptFailed', {
      args: values('::1', 8000, 6, Object.assign(new Error('connect ECONNREFUSED ::1:8000'), { code: 'ECONNREFUSED' })),
    }),
    event('p', 'socket#1', 'connectionAttemptTimeout', { args: values('::1', 8000, 6) }),
    event('p', 'socket#1', 'error', { error: refused, listeners: 0 }),
    event('p', 'socket#1', 'error', { error: { name: 'AggregateError', message: '' } }),
    event('p', 'socket#1', 'close', { args: values(undefined) }),
    event('p', 'socket#1', 'timeout', { state: { timeout: 300 } }),
    event('p', 'socket#1', 'data', { data: { kind: 'Buffer', bytes: 3, hex: 'ff 00 01', cut: false } }),
    event('p', 'socket#1', 'data', { ...text('long', { bytes: 90, cut: true }) }),
    event('p', 'socket#1', 'data', text('', { kind: 'string' })),
    event('p', 'socket#1', 'data', text('x')),
    event('p', 'server#1', 'drop', {
      args: values({ localAddress: '127.0.0.1', localPort: 8000, remoteAddress: '127.0.0.1', remotePort: 53119 }),
    }),
    event('p', 'server#1', 'listening', { state: { address: '/tmp/it.sock' } }),
    event('p', 'socket#1', 'readable', { listeners: 0 }),
  );
  assert.equal(
    picture(ladder(records, [{ name: 'p' }], lookOf(80))),
    `
     ms  p
    0.0  ● 'lookup' localhost → 127.0.0.1
    1.0  ● 'connectionAttempt' [::1]:8000
    2.0  ● 'connectionAttemptFailed' [::1]:8000 ECONNREFUSED
    3.0  ● 'connectionAttemptTimeout' [::1]:8000
    4.0  ● socket 'error' ECONNREFUSED · no listener
    5.0  ● socket 'error' AggregateError
    6.0  ● socket 'close'
    7.0  ● 'timeout' 300 ms idle
    8.0  ● 'data' 3 bytes ff 00 01
    9.0  ● 'data' 90 bytes 'long'…
   10.0  ● 'data' string ''
   11.0  ● 'data' 1 byte 'x'
   12.0  ● 'drop' from 127.0.0.1:53119
   13.0  ● 'listening' '/tmp/it.sock'
   14.0  ● socket 'readable' · no listener
`,
  );
});

test('each call shows its arguments, and what it returned where that is not always the same', () => {
  const bad = { name: 'RangeError', message: 'options.port should be >= 0', code: 'ERR_SOCKET_BAD_PORT' };
  const records = story(
    call(
      'p',
      'server#1',
      'net.createServer',
      values({ allowHalfOpen: true }, () => undefined),
      {
        returned: ref('server#1'),
      },
    ),
    call('p', 'server#2', 'net.createServer', [], { returned: ref('server#2') }),
    call('p', 'server#1', 'listen', values(70000), { threw: bad, ...at('p.js', 3) }),
    call('p', 'net', 'net.connect', values({}), { threw: { name: 'Error', message: 'no port' } }),
    call('p', 'socket#1', 'write', values('x'), { returned: valueFrom(false) }),
    call('p', 'socket#1', 'pipe', [ref('socket#1')], { returned: ref('socket#1') }),
    call('p', 'socket#2', 'setTimeout', values(300), { returned: ref('socket#2') }),
    call('p', 'socket#2', 'unref', [], {}),
  );
  assert.equal(
    picture(ladder(records, [{ name: 'p' }], lookOf(80))),
    `
     ms  p
    0.0  ○ net.createServer({ allowHalfOpen: true }, …)
    1.0  ○ net.createServer() → server#2
    2.0  ○ server.listen(70000) ✘ throws ERR_SOCKET_BAD_PORT  p.js:3
    3.0  ○ net.connect({}) ✘ throws Error: no port
    4.0  ○ write('x') → false
    5.0  ○ pipe(socket)
    6.0  ○ socket#2.setTimeout(300)
    7.0  ○ socket#2.unref()
`,
  );
});

test('what was cut of an argument is three dots in ASCII, and dots of its own it keeps', () => {
  const written = (value: Value) => valueText(value, lookOf(80, ascii));
  assert.equal(written({ kind: 'string', bytes: 100_000, text: 'aaa', cut: true }), "'aaa'... (100000 bytes)");
  assert.equal(written(valueFrom('a…b… (5 bytes)')), "'a…b… (5 bytes)'");
  assert.match(
    written(valueFrom({ name: 'a', list: Array.from({ length: 16 }, () => 'b'.repeat(20)) })),
    /^\{ name: 'a', .*b'\.\.\.$|b\.\.\.$/,
  );
});

test('printed lines stay lines, and other output stays on its own', () => {
  const records = story(
    event('client', 'socket#1', 'ready'),
    prints('server', 'one\r\n\n  two\n'),
    prints('server', '', 'stderr'),
  );
  assert.equal(
    picture(ladder(records, TWO, lookOf(80))),
    `
     ms  server                              client
    0.0                                      ● 'ready'
    1.0  ▸ prints: one                       │
         │                                   │
         │   two                             │
    2.0  ▸ prints to stderr:                 │
`,
  );
});

test('bytes, text and errors that could steer the terminal are shown, not obeyed', () => {
  const hostile = '\x1b]0;owned\x07\u202e\u009b2J';
  const records = story(
    event('server', 'socket#1', 'data', text(hostile)),
    event('server', 'socket#1', hostile, { args: [{ kind: 'other', text: hostile }] }),
    call('server', 'socket#1', 'write', [{ kind: 'function', name: hostile, text: hostile }], {
      returned: { kind: 'other', text: hostile },
      at: { file: hostile, line: 1 },
    }),
    prints('server', hostile),
    crash('server', hostile, hostile, 1),
    exit('server', null, hostile),
  );
  for (const columns of [40, 80]) {
    const lines = ladder(records, [{ name: 'server' }, { name: hostile }], lookOf(columns));
    assert.doesNotMatch(lines.join(''), /[\p{Cc}\p{Cf}]/u);
  }
});

test('a bar is drawn from a program’s first record to its exit', () => {
  const records = story(prints('server', 'a'), prints('client', 'b'), exit('server', 0), prints('client', 'c'));
  assert.equal(
    picture(ladder(records, TWO, lookOf(60, ascii))),
    `
     ms  server                    client
    0.0  > prints: a
    1.0  |                         > prints: b
    2.0  # exit 0                  |
    3.0                            > prints: c
`,
  );
});

test('no bar is drawn beside the further lines of an exit', () => {
  const records = story(prints('client', ''), exit('server', null, 'SIG-WITH-A-LONG-NAME'), exit('client', 0));
  assert.equal(
    picture(ladder(records, TWO, lookOf(60, ascii)).slice(2)),
    `
    1.0  # killed by               |
           SIG-WITH-A-LONG-NAME    |
    2.0                            # exit 0
`,
  );
});

test('times have one decimal and keep their place up to the longest', () => {
  const records = story(
    ...[0, 9.96, 1234.5, 99_999.9, 999_999.9, 12_345_678.9].map((t) => ({ ...prints('p', ''), t })),
  );
  assert.equal(
    picture(ladder(records, [{ name: 'p' }], lookOf(40))),
    `
     ms  p
    0.0  ▸ prints:
   10.0  ▸ prints:
 1234.5  ▸ prints:
99999.9  ▸ prints:
999999.9 ▸ prints:
12345679 ▸ prints:
`,
  );
});

test('the whole ladder is its head and its rows', () => {
  const rows = new Ladder(TWO);
  const lines = [...rows.heading(lookOf(80)), ...ARRIVAL.flatMap((record) => rows.add(record, lookOf(80)))];
  assert.deepEqual(paintLines(lines, lookOf(80)), ladder(ARRIVAL, TWO, lookOf(80)));
});

test('long names of programs wrap above their lanes', () => {
  const long = [{ name: 'a-server-with-a-very-long-name.js' }, { name: 'b' }];
  assert.equal(
    picture(new Ladder(long).heading(lookOf(60))),
    `
     ms  a-server-with-a-very-     b
         long-name.js
`,
  );
});

test('a record of a program without a lane is a mistake', () => {
  const [record] = story(prints('stranger', 'x'));
  assert.throws(() => new Ladder(TWO).row(record!, lookOf(80)), RangeError);
});

test('with colour, the same is drawn at the same places', () => {
  const coloured = ladder(ARRIVAL, TWO, lookOf(80, { painter: ansiPainter }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that paint
  const bare = coloured.map((line) => line.replace(/\x1b\[\d+m/g, '').trimEnd());
  assert.notDeepEqual(coloured, bare);
  assert.deepEqual(bare, ladder(ARRIVAL, TWO, lookOf(80)));
});

function arrows(records: readonly TraceRecord[]): string[] {
  return ladder(records, TWO, lookOf(120)).filter((line) => /[◀▶]/.test(line));
}

test('a call has no arrow to a program that it does not reach', () => {
  const start = [event('server', 'server#1', 'listening', { state: listening }), prints('client', '')];
  const connect = (place: unknown) =>
    call('client', 'socket#1', 'net.connect', values(place), { returned: ref('socket#1'), ...connecting });
  assert.equal(arrows(story(...start, connect(8000))).length, 1, 'where it listens');
  assert.equal(arrows(story(...start, connect('8000'))).length, 1, 'also as a string');
  assert.equal(arrows(story(...start, connect({ port: 8000, path: undefined }))).length, 1, 'or in an object');
  assert.equal(arrows(story(...start, connect(9000))).length, 0, 'to another port');
  assert.equal(arrows(story(...start, exit('server', 0), connect(8000))).length, 0, 'after its exit');
  const threw = { threw: { name: 'TypeError', message: '' } };
  assert.equal(
    arrows(story(...start, call('client', 'net', 'net.connect', values(8000), threw))).length,
    0,
    'when it throws',
  );
});

test('a call on a socket has an arrow while its connection is with the other program', () => {
  const connected = [
    event('server', 'server#1', 'listening', { state: listening }),
    call('client', 'socket#1', 'net.connect', values(8000), { returned: ref('socket#1'), ...connecting }),
  ];
  const end = call('server', 'socket#1', 'end', [], { state: accepted });
  assert.equal(arrows(story(...connected, end)).length, 2);
  const destroyed = call('server', 'socket#1', 'destroy', [], { state: { role: 'accepted', destroyed: true } });
  assert.equal(arrows(story(...connected, end, destroyed)).length, 3, 'its address is remembered');
  const arrival = event('server', 'server#1', 'connection', { args: [ref('socket#1')], socket: accepted });
  assert.equal(arrows(story(...connected, arrival, destroyed)).length, 2, 'also if this is its first call');
  const closed = event('server', 'socket#1', 'close', { args: values(false) });
  assert.equal(arrows(story(...connected, end, closed, destroyed)).length, 2, 'not once it is closed');
  const elsewhere = call('server', 'socket#2', 'write', values('x'), {
    state: { ...accepted, role: 'client', remotePort: 9000 },
  });
  assert.equal(arrows(story(...connected, elsewhere)).length, 1, 'not on a connection to somebody else');
  const again = call('server', 'socket#1', 'end', values('more'), { state: accepted });
  assert.equal(arrows(story(...connected, arrival, end, again)).length, 2, 'not after its FIN');
  const gone = call('server', 'socket#1', 'write', values('x'), { state: { role: 'accepted', destroyed: true } });
  assert.equal(arrows(story(...connected, arrival, gone)).length, 1, 'not once it is destroyed');
  const local = call('server', 'socket#1', 'setTimeout', values(300), { state: accepted });
  assert.equal(arrows(story(...connected, local)).length, 1, 'not where nothing is sent');
});

test('what a socket keeps until it is connected has no arrow, and neither has its end before that', () => {
  const began = [
    event('server', 'server#1', 'listening', { state: listening }),
    call('client', 'socket#1', 'net.connect', values(8000), { returned: ref('socket#1'), ...connecting }),
  ];
  const made = (name: string, state: State) => call('client', 'socket#1', name, [], { state });
  const waits: State = { role: 'client', connecting: true, pending: true };
  const gone: State = { role: 'client', connecting: false, pending: true, destroyed: true };
  for (const name of ['write', 'end', 'resetAndDestroy'])
    assert.equal(arrows(story(...began, made(name, waits))).length, 1, name);
  assert.equal(arrows(story(...began, made('destroy', gone))).length, 1, 'destroy');
  const connected = event('client', 'socket#1', 'connect', { state: client });
  assert.equal(arrows(story(...began, made('write', waits), connected, made('end', client))).length, 2);
  assert.equal(arrows(story(...began, connected, made('destroy', gone))).length, 2, 'destroyed once it was connected');
});

test('an end before the connection has no arrow beside a third program either', () => {
  const records = story(
    event('server', 'server#1', 'listening', { state: listening }),
    call('other', 'socket#1', 'net.connect', values(8000), { returned: ref('socket#1'), ...connecting }),
    call('client', 'socket#1', 'net.connect', values(8000), { returned: ref('socket#1'), ...connecting }),
    call('client', 'socket#1', 'end', [], { state: { role: 'client', connecting: true, pending: true } }),
  );
  const programs = ['server', 'other', 'client'].map((name) => ({ name }));
  const drawn = ladder(records, programs, lookOf(120)).filter((line) => /[◀▶]/.test(line));
  assert.equal(drawn.length, 2);
});

test('paths of local sockets are recognised like ports', () => {
  const listens = event('server', 'server#1', 'listening', { state: { address: '/tmp/it.sock' } });
  const joins = (place: unknown) =>
    call('client', 'socket#1', 'net.connect', values(place), { returned: ref('socket#1'), ...connecting });
  assert.equal(arrows(story(listens, joins('/tmp/it.sock'))).length, 1);
  assert.equal(arrows(story(listens, joins({ path: '/tmp/it.sock' }))).length, 1);
  assert.equal(arrows(story(listens, joins('/tmp/other.sock'))).length, 0);
});

test('an arrow has room even where its label just fits', () => {
  for (let length = 1; length < 40; length += 1) {
    const records = story(
      event('server', 'server#1', 'listening', { state: listening }),
      call('client', 'socket#1', 'net.connect', values(8000), { returned: ref('socket#1'), ...connecting }),
      call('server', 'socket#1', 'write', values('x'.repeat(length)), { returned: valueFrom(true), state: accepted }),
    );
    const lines = ladder(records, TWO, lookOf(60));
    assert.match(lines.at(-1) ?? '', /─{5,}▶ │$/, `${length}`);
    for (const line of lines) assert.ok(stringWidth(line) <= 60);
  }
});

test('of many values, many kinds of events and a very long path, the telling part is shown', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const many = values(...numbers);
  const events = Object.fromEntries(numbers.map((number) => [`e${number}`, 100 + number]));
  const records: TraceRecord[] = [
    ...story(
      event('server', 'server#1', 'own', { args: many }),
      call('server', 'server#1', 'emit', many, at(`/${'deep/'.repeat(800)}server.js`, 7)),
    ),
    { type: 'omitted', seq: 3, t: 3, program: 'server', events },
  ];
  const drawn = ladder(records, [{ name: 'server' }], lookOf(80));
  const told = drawn.join('').replace(/[\s│]+/g, ' ');
  assert.match(told, /'own' 0, 1, 2, 3, 4, 5, 6, 7, … .*emit\(0, 1, 2, 3, 4, 5, 6, 7, …\) …\S+.*deep\/server\.js:7/);
  assert.match(told, /'e99'.*'e88'.*…/);
  assert.ok(drawn.length < 20, picture(drawn));
});

test('of a lot that is printed at once, the beginnings of its first lines are shown', () => {
  for (const content of ['é'.repeat(1e6), 'x\n'.repeat(1e5)]) {
    const drawn = ladder(story(prints('server', content)), TWO, lookOf(80));
    assert.ok(drawn.length <= 202 && drawn.join('').length < 20_000, `${drawn.length}`);
  }
});

test('how many bytes an argument has is said in the language of the reader', () => {
  const written = story(
    call('client', 'socket#1', 'write', values(Buffer.from('hi')), {
      returned: valueFrom(true),
      ...at('client.js', 4),
    }),
  );
  assert.match(ladder(written, [{ name: 'client' }], lookOf(80)).join('\n'), /write\(Buffer 'hi' \(2 bytes\)\)/);
  assert.match(
    ladder(written, [{ name: 'client' }], lookOf(80, { words: zh })).join('\n'),
    /write\(Buffer 'hi' \(2 字节\)\)/,
  );
  const text = story(call('client', 'socket#1', 'write', values('hi (2 bytes)'), { returned: valueFrom(true) }));
  assert.match(ladder(text, [{ name: 'client' }], lookOf(80, { words: zh })).join('\n'), /write\('hi \(2 bytes\)'\)/);
});

test('nobody is said to be missing for bytes that the program takes with read()', () => {
  const rowOf = (readableFlowing: boolean | null): string =>
    ladder(
      story(
        event('client', 'socket#1', 'data', { ...text('hi'), state: { ...client, readableFlowing }, listeners: 0 }),
      ),
      [{ name: 'client' }],
      lookOf(80),
    ).join('\n');
  assert.match(rowOf(true), /no listener/);
  assert.doesNotMatch(rowOf(false), /no listener/);
  assert.doesNotMatch(rowOf(null), /no listener/);
});

test('that pipe() returns what it pipes into is not told', () => {
  const drawn = ladder(
    story(
      call('client', 'socket#1', 'pipe', values(new Writable()), {
        returned: valueFrom(new Writable()),
        ...at('client.js', 4),
      }),
      call('client', 'socket#1', 'write', values('x'), { returned: valueFrom(true) }),
    ),
    [{ name: 'client' }],
    lookOf(80),
  );
  assert.match(drawn.join('\n'), /pipe\(\[Writable\]\) {2}client\.js:4\n.*write\('x'\) → true/);
});

test('an arrow gets a line of its own rather than that a place is cut for it', () => {
  const records = story(
    event('server', 'server#1', 'listening', { state: listening }),
    call('client', 'socket#1', 'net.connect', values(8000), {
      returned: ref('socket#1'),
      ...connecting,
      ...at('client.js', 3),
    }),
    event('server', 'server#1', 'connection', { args: [ref('socket#1')], state: listening, socket: accepted }),
    call('server', 'socket#1', 'end', values('hi'), {
      returned: ref('socket#1'),
      state: accepted,
      ...at('greeting-server.js', 14),
    }),
  );
  const drawn = ladder(records, TWO, lookOf(60));
  assert.equal(
    picture(drawn.slice(-3)),
    `
    3.0  ○ end('hi')               │
         │ greeting-server.js:14   │
         │ ──────────────────────▶ │
`,
  );
});
