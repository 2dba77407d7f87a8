import { execFileSync } from 'node:child_process';

/** States by the numbers that the kernel gives them (Linux, `include/net/tcp_states.h`). */
const STATES: Readonly<Record<string, string>> = {
  '01': 'ESTABLISHED',
  '02': 'SYN_SENT',
  '03': 'SYN_RECV',
  '04': 'FIN_WAIT1',
  '05': 'FIN_WAIT2',
  '06': 'TIME_WAIT',
  '08': 'CLOSE_WAIT',
  '09': 'LAST_ACK',
  '0A': 'LISTEN',
  '0B': 'CLOSING',
};

/** Where a SYN or FIN is on its way, which the kernel counts as one in its queue, and which is no byte. */
const COUNTED = new Set(['SYN_SENT', 'FIN_WAIT1', 'CLOSING', 'LAST_ACK']);

/** A row of the kernel's tables: ports (0 of a socket that listens), state, and bytes in both queues. */
export interface Row {
  local: number;
  remote: number;
  state: string;
  unread: number;
  unacknowledged: number;
}

/** The rows with these ports, as a process that is neither of the run nor ours reads them from `/proc/net`. */
export function askedByAnother(ports: ReadonlySet<number>): Row[] {
  const text = execFileSync('cat', ['/proc/net/tcp', '/proc/net/tcp6'], { encoding: 'latin1', maxBuffer: 2 ** 26 });
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([number = '']) => /^\d+:$/.test(number))
    .map(([, local, remote, state = '', queues = '']) => rowOf(local, remote, STATES[state] ?? state, queues))
    .filter(({ local, remote }) => ports.has(local) && (remote === 0 || ports.has(remote)));
}

function rowOf(local: string | undefined, remote: string | undefined, state: string, queues: string): Row {
  const [queued = 0, unread = 0] = queues.split(':').map(hexadecimal);
  const unacknowledged = COUNTED.has(state) ? Math.max(0, queued - 1) : queued;
  return { local: portIn(local), remote: portIn(remote), state, unread, unacknowledged };
}

function portIn(address = ''): number {
  return hexadecimal(address.split(':')[1] ?? '');
}

function hexadecimal(digits: string): number {
  return Number.parseInt(digits, 16);
}
