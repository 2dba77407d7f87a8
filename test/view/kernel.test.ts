import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KernelSocket } from '../../src/model/kernel.ts';
import { kernelTable } from '../../src/view/kernel.ts';
import { drawLadder } from '../../src/view/ladder.ts';
import { plainText } from '../../src/view/span.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { ascii, lookOf, picture, prints, story } from './story.ts';

const LISTENING: KernelSocket = {
  program: 'server',
  object: 'server#1',
  state: 'LISTEN',
  unread: 0,
  unacknowledged: 0,
  queued: 0,
  localAddress: '127.0.0.1',
  localPort: 8000,
};

function end(of: Partial<KernelSocket>, localPort: number, remotePort: number): KernelSocket {
  const address = { localAddress: '127.0.0.1', remoteAddress: '127.0.0.1', localPort, remotePort };
  return { state: 'ESTABLISHED', unread: 0, unacknowledged: 0, ...address, ...of };
}

const HALF_CLOSED = [
  LISTENING,
  end({ program: 'server', object: 'socket#1', state: 'CLOSE_WAIT', unread: 5 }, 8000, 53112),
  end({ program: 'client', object: 'socket#1', state: 'FIN_WAIT2' }, 53112, 8000),
];

const PROGRAMS = [{ name: 'server' }, { name: 'client' }];

function records(kernel: KernelSocket[]) {
  const [first, second] = story(prints('client', 'here\n'), prints('server', 'there\n'));
  return first && second ? [first, { ...second, kernel }] : [];
}

test('the kernel’s states stand under the row, each in the lane of its program', () => {
  assert.equal(
    picture(drawLadder(records(HALF_CLOSED), PROGRAMS, lookOf(80))),
    `
     ms  server                              client
    0.0                                      ▸ prints: here
    1.0  ▸ prints: there                     │
 kernel  │ CLOSE_WAIT, 5 bytes unread        │ FIN_WAIT2
`,
  );
});

test('where there is no room for lanes, each program has a line', () => {
  assert.equal(
    picture(drawLadder(records(HALF_CLOSED), PROGRAMS, lookOf(44, ascii))),
    `
     ms
    0.0  client  > prints: here
    1.0  server  > prints: there
 kernel  server CLOSE_WAIT, 5 bytes unread
         client FIN_WAIT2
`,
  );
});

test('of several sockets of a program each is named, and a server is shown where connections wait', () => {
  const sockets = [
    { ...LISTENING, queued: 2 },
    end({ program: 'server', object: 'socket#1' }, 8000, 53112),
    end({ program: 'server', object: 'socket#2', state: 'CLOSE_WAIT' }, 8000, 53113),
    end({ program: 'server', isQueued: true }, 8000, 53114),
  ];
  assert.equal(
    picture(drawLadder(records(sockets), PROGRAMS, lookOf(80))),
    `
     ms  server                              client
    0.0                                      ▸ prints: here
    1.0  ▸ prints: there                     │
 kernel  │ server LISTEN,                    │
         │ 2 connections wait to be accepted │
         │ socket ESTABLISHED                │
         │ socket#2 CLOSE_WAIT               │
`,
  );
});

test('a connection that waits to be accepted is counted by its server, and told apart only where there is more to say', () => {
  const server = { ...LISTENING, queued: 2 };
  const waiting = [53112, 53113].map((port) => end({ program: 'server', isQueued: true }, 8000, port));
  const shown = (sockets: KernelSocket[]) =>
    drawLadder(records(sockets), PROGRAMS, lookOf(120)).slice(3).map(plainText);
  const drawn = (sockets: KernelSocket[]) => shown(sockets).map((line) => line.replaceAll(/[│ ]+/g, ' ').trim());
  assert.deepEqual(drawn([server, ...waiting]), ['kernel LISTEN, 2 connections wait to be accepted']);
  const [one, other] = waiting as [KernelSocket, KernelSocket];
  assert.deepEqual(drawn([server, one, { ...other, state: 'CLOSE_WAIT', unread: 5 }]), [
    'kernel LISTEN, 2 connections wait to be accepted',
    'CLOSE_WAIT, waits to be accepted, 5 bytes unread',
  ]);
  const untold: KernelSocket = { ...server, queued: undefined };
  assert.deepEqual(drawn([untold, one]), ['kernel ESTABLISHED, waits to be accepted']);
});

test('the table has the ports and the state of each socket', () => {
  assert.equal(
    picture(kernelTable(HALF_CLOSED, lookOf(80))),
    `

  The kernel’s view of TCP

  server server#1  127.0.0.1:8000  LISTEN
  server socket#1  :8000 → :53112  CLOSE_WAIT, 5 bytes unread
  client socket#1  :53112 → :8000  FIN_WAIT2
`,
  );
  assert.equal(
    picture(kernelTable(HALF_CLOSED, lookOf(80, { words: zh }))),
    `

  内核眼中的 TCP

  server server#1  127.0.0.1:8000  LISTEN
  server socket#1  :8000 → :53112  CLOSE_WAIT, 5 字节未读
  client socket#1  :53112 → :8000  FIN_WAIT2
`,
  );
});

test('what is left of a keep-alive timer is rounded up to whole seconds', () => {
  const drawn = (words = lookOf(80)) =>
    kernelTable([end({ keepAliveMs: 7_199_960 }, 8000, 53112), end({ keepAliveMs: 0 }, 53112, 8000)], words)
      .slice(-2)
      .map((line) => plainText(line).trim());
  assert.deepEqual(drawn(), [
    ':8000 → :53112  ESTABLISHED, keep-alive timer 7,200 s',
    ':53112 → :8000  ESTABLISHED, keep-alive timer 0 s',
  ]);
  assert.deepEqual(drawn(lookOf(80, { words: zh })), [
    ':8000 → :53112  ESTABLISHED, 保活计时器 7,200 秒',
    ':53112 → :8000  ESTABLISHED, 保活计时器 0 秒',
  ]);
});

test('the table says when there is nothing to tell', () => {
  const text = (sockets: KernelSocket[] | undefined) => kernelTable(sockets, lookOf(80)).map(plainText).join('').trim();
  assert.equal(text([]), 'The kernel has no TCP socket of these programs.');
  assert.equal(text(undefined), 'What the kernel knows of these sockets is not available here.');
});
