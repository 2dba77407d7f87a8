import { SocketAddress } from 'node:net';
import { endianness } from 'node:os';
import type { Endpoint } from '../model/endpoint.ts';
import type { KernelRow, TcpState } from '../model/kernel.ts';

/** Numbers of the states in `/proc/net/tcp`: `include/net/tcp_states.h` of Linux. 7 is no connection any more. */
const STATES: Readonly<Record<number, TcpState>> = {
  1: 'ESTABLISHED',
  2: 'SYN_SENT',
  3: 'SYN_RECV',
  4: 'FIN_WAIT1',
  5: 'FIN_WAIT2',
  6: 'TIME_WAIT',
  8: 'CLOSE_WAIT',
  9: 'LAST_ACK',
  10: 'LISTEN',
  11: 'CLOSING',
  // A SYN that was answered, before there is a socket for it.
  12: 'SYN_RECV',
};

/** The queues count what takes a sequence number, which SYN and FIN do as well. */
const COUNTS_OWN: ReadonlySet<TcpState> = new Set(['SYN_SENT', 'FIN_WAIT1', 'CLOSING', 'LAST_ACK']);
const COUNTS_FIN: ReadonlySet<TcpState> = new Set(['CLOSE_WAIT', 'CLOSING', 'LAST_ACK']);

/** The number of the keep-alive timer. While bytes are on their way, another one is told; in other states, it stands for something else. */
const KEEP_ALIVE = '02';
const PROBES: ReadonlySet<TcpState> = new Set(['ESTABLISHED', 'CLOSE_WAIT']);
/** The kernel tells times to programs in hundredths of a second (`USER_HZ`). */
const MS_PER_TICK = 10;

/**
 * Reads `/proc/net/tcp` or `/proc/net/tcp6` (Linux, `Documentation/networking/proc_net_tcp.rst`). Lines that are none are left out.
 *
 * @param order of the bytes in the kernel's numbers
 */
export function parseProcNet(text: string, order: 'LE' | 'BE' = endianness()): KernelRow[] {
  return text.split('\n').flatMap((line) => {
    const found = LINE.exec(line);
    return found?.groups ? (rowOf(found.groups as Fields, order) ?? []) : [];
  });
}

const LINE =
  /^\s*\d+: (?<local>[\dA-F]+:[\dA-F]{4}) (?<remote>[\dA-F]+:[\dA-F]{4}) (?<state>[\dA-F]{2}) (?<sending>[\dA-F]{8}):(?<receiving>[\dA-F]{8}) (?<timer>\d\d):(?<ticks>[\dA-F]{8}) \S+ +\d+ +\d+ (?<inode>\d+)/;

type Fields = Record<'local' | 'remote' | 'state' | 'sending' | 'receiving' | 'timer' | 'ticks' | 'inode', string>;

function rowOf({ local, remote, state: number, sending, receiving, timer, ticks, inode }: Fields, order: 'LE' | 'BE') {
  const state = STATES[Number.parseInt(number, 16)];
  if (!state) return undefined;
  const sent = Number.parseInt(sending, 16);
  const came = Number.parseInt(receiving, 16);
  const own = { state, local: endpointOf(local, order), inode: Number(inode) };
  // For a socket that listens, it is the number of connections that wait to be accepted.
  if (state === 'LISTEN') return { ...own, unread: 0, unacknowledged: 0, queued: came };
  return {
    ...own,
    remote: endpointOf(remote, order),
    unread: COUNTS_FIN.has(state) ? Math.max(0, came - 1) : came,
    unacknowledged: COUNTS_OWN.has(state) ? Math.max(0, sent - 1) : sent,
    ...(timer === KEEP_ALIVE && PROBES.has(state) ? { keepAliveMs: Number.parseInt(ticks, 16) * MS_PER_TICK } : {}),
  };
}

/** The kernel writes an address as numbers of four bytes each, and the port as one of two. */
function endpointOf(text: string, order: 'LE' | 'BE'): Endpoint {
  const [address = '', port = ''] = text.split(':');
  const bytes = Buffer.from(address, 'hex');
  if (order === 'LE') bytes.swap32();
  return { address: bytes.length === 4 ? bytes.join('.') : shortened(bytes), port: Number.parseInt(port, 16) };
}

/** Writes an IPv6 address as Node does. */
function shortened(bytes: Buffer): string {
  const groups = bytes.toString('hex').replaceAll(/.{4}(?!$)/g, '$&:');
  return new SocketAddress({ address: groups, family: 'ipv6' }).address;
}
