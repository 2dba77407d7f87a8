import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNetstat } from '../../src/kernel/netstat.ts';
import { parseProcNet } from '../../src/kernel/proc-net.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const REST = '00000000     0        0';

/** A line of `/proc/net/tcp` with the fields that are read. */
function line(ends: string, state: string, queues: string, inode = 71, timer = '00:00000000'): string {
  return `${HEAD}   0: ${ends} ${state} ${queues} ${timer} ${REST} ${inode} 1 00000000411f7eb1 100 0 0 10 0\n`;
}

const ENDS = '0100007F:1F40 0100007F:CF7C';

test('a listening socket of Linux has the number of connections that wait', () => {
  assert.deepEqual(parseProcNet(line('0100007F:1F40 00000000:0000', '0A', '00000000:00000002'), 'LE'), [
    {
      state: 'LISTEN',
      local: { address: '127.0.0.1', port: 8000 },
      inode: 71,
      unread: 0,
      unacknowledged: 0,
      queued: 2,
    },
  ]);
});

test('both ends and both queues of a connection', () => {
  assert.deepEqual(parseProcNet(line(ENDS, '01', '00000007:00000005', 0), 'LE'), [
    {
      state: 'ESTABLISHED',
      local: { address: '127.0.0.1', port: 8000 },
      remote: { address: '127.0.0.1', port: 53116 },
      inode: 0,
      unread: 5,
      unacknowledged: 7,
    },
  ]);
});

test('SYN and FIN are no bytes, though the queues count them', () => {
  const bytes = (state: string, queues: string): number[] =>
    parseProcNet(line(ENDS, state, queues), 'LE').flatMap(({ unread, unacknowledged }) => [unread, unacknowledged]);
  assert.deepEqual(bytes('02', '00000001:00000000'), [0, 0]);
  assert.deepEqual(bytes('04', '00000006:00000003'), [3, 5]);
  assert.deepEqual(bytes('08', '00000004:00000001'), [0, 4]);
  assert.deepEqual(bytes('08', '00000000:00000000'), [0, 0]);
  assert.deepEqual(bytes('09', '00000001:00000006'), [5, 0]);
  assert.deepEqual(bytes('05', '00000000:00000002'), [2, 0]);
});

test('what is left of the keep-alive timer is told in milliseconds, and no other timer is taken for it', () => {
  const left = (state: string, timer: string): (number | undefined)[] =>
    parseProcNet(line(ENDS, state, '00000000:00000000', 71, timer), 'LE').map(({ keepAliveMs }) => keepAliveMs);
  assert.deepEqual(left('01', '02:000AFC80'), [7_200_000]);
  assert.deepEqual(left('08', '02:00000064'), [1000]);
  assert.deepEqual(left('01', '00:00000000'), [undefined]);
  assert.deepEqual(left('01', '01:00000014'), [undefined]);
  assert.deepEqual(left('05', '02:00001770'), [undefined]);
});

test('addresses are written as Node writes them, in either order of bytes', () => {
  const addresses = (local: string, order: 'LE' | 'BE'): string[] =>
    parseProcNet(line(`${local}:1F40 ${local}:CF7C`, '01', '00000000:00000000'), order).map((row) => row.local.address);
  assert.deepEqual(addresses('0100007F', 'LE'), ['127.0.0.1']);
  assert.deepEqual(addresses('7F000001', 'BE'), ['127.0.0.1']);
  assert.deepEqual(addresses('00000000000000000000000001000000', 'LE'), ['::1']);
  assert.deepEqual(addresses('00000000000000000000000000000001', 'BE'), ['::1']);
  assert.deepEqual(addresses('0000000000000000FFFF00000100007F', 'LE'), ['::ffff:127.0.0.1']);
  assert.deepEqual(addresses('000080FE00000000FF005450B6AD1DFE', 'LE'), ['fe80::5054:ff:fe1d:adb6']);
});

test('lines that are none, and states of no connection, are left out', () => {
  assert.deepEqual(parseProcNet('', 'LE'), []);
  assert.deepEqual(parseProcNet(HEAD, 'LE'), []);
  assert.deepEqual(parseProcNet('   0: 0100007F:1F40 0100007F:CF7C 01 00000000', 'LE'), []);
  assert.deepEqual(parseProcNet(line(ENDS, '07', '00000000:00000000'), 'LE'), []);
});

test('netstat of macOS', () => {
  const text = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       5      0  127.0.0.1.8000         127.0.0.1.53116        CLOSE_WAIT
tcp4       0      7  127.0.0.1.53116        127.0.0.1.8000         FIN_WAIT_2
tcp6       0      0  ::1.8000               ::1.53117              ESTABLISHED
tcp6       0      0  fe80::1%lo0.8000       fe80::1%lo0.53118      ESTABLISHED
tcp46      0      0  *.8000                 *.*                    LISTEN
udp4       0      0  *.5353                 *.*
`;
  const rows = parseNetstat(text);
  assert.deepEqual(rows[0], {
    state: 'CLOSE_WAIT',
    local: { address: '127.0.0.1', port: 8000 },
    remote: { address: '127.0.0.1', port: 53116 },
    unread: 5,
    unacknowledged: 0,
  });
  assert.deepEqual(
    rows.map(({ state, local, unacknowledged }) => [state, local.address, unacknowledged]),
    [
      ['CLOSE_WAIT', '127.0.0.1', 0],
      ['FIN_WAIT2', '127.0.0.1', 7],
      ['ESTABLISHED', '::1', 0],
      ['ESTABLISHED', 'fe80::1', 0],
      ['LISTEN', '::', 0],
    ],
  );
});

test('netstat of Windows, which tells no queues', () => {
  const text = `
Active Connections

  Proto  Local Address          Foreign Address        State
  TCP    127.0.0.1:8000         0.0.0.0:0              LISTENING
  TCP    127.0.0.1:8000         127.0.0.1:53116        FIN_WAIT_2
  TCP    [::1]:8000             [::1]:53117            SYN_RECEIVED
  UDP    0.0.0.0:123            *:*
`;
  assert.deepEqual(
    parseNetstat(text.replaceAll('\n', '\r\n')).map(({ state, local, remote }) => [
      state,
      local.address,
      local.port,
      remote?.port,
    ]),
    [
      ['LISTEN', '127.0.0.1', 8000, undefined],
      ['FIN_WAIT2', '127.0.0.1', 8000, 53116],
      ['SYN_RECV', '::1', 8000, 53117],
    ],
  );
});
