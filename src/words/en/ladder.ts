import { toByteUnit, toTimeUnit, withThousandsCommas } from '../amounts.ts';
import type { LadderWords } from '../ladder.ts';

export const ladder: LadderWords = {
  prints: 'prints: ',
  printsError: 'prints to stderr: ',
  insideNode: (count) => (count === 1 ? '1 line from inside Node' : `${count} lines from inside Node`),
  exit: (code) => (code === null ? 'exit' : `exit ${code}`),
  killedBy: (signal) => `killed by ${signal}`,
  ended: 'ended by net-lessons',
  noListener: 'no listener',
  omitted: (total, events) =>
    `${withThousandsCommas(total)} more ${total === 1 ? 'event' : 'events'}, only counted: ${events
      .map(({ name, count }) => `${name} ${withThousandsCommas(count)}`)
      .join(', ')}`,
  omittedCalls: (count) =>
    `${withThousandsCommas(count)} more ${count === 1 ? 'call' : 'calls'}, the program's or Node's own, only counted`,
  more({ count, isLeast, bytes, ms }) {
    const times = `${isLeast ? 'at least ' : ''}${count === 1 ? 'once' : `${withThousandsCommas(count)} times`} more`;
    const { amount, unit } = toTimeUnit(ms);
    return [`${times}, `, ...(bytes === undefined ? [] : [`${size(bytes)}, `]), `in ${amount} ${unit}`];
  },
  via: (name) => `via ${name}`,
  from: (address) => `from ${address}`,
  connected: (remote, local) => `to ${remote} from ${local}`,
  bytes,
  string: 'string',
  idle: (ms) => `${ms} ms idle`,
  closedAfterError: 'after an error',
  closedWithoutError: 'without error',
  throws: 'throws',
  role: 'role',
  roles: { accepted: 'accepted by a server', client: 'made by this program' },
  kernel: {
    name: 'kernel',
    heading: 'The kernel’s view of TCP',
    unavailable: 'What the kernel knows of these sockets is not available here.',
    none: 'The kernel has no TCP socket of these programs.',
    unread: (count) => `${size(count)} unread`,
    unacknowledged: (count) => `${size(count)} not acknowledged`,
    keepAlive: (seconds) => `keep-alive timer ${withThousandsCommas(seconds)} s`,
    queued: (count) => (count === 1 ? '1 connection waits to be accepted' : `${count} connections wait to be accepted`),
    isQueued: 'waits to be accepted',
  },
  chart: {
    title: ({ property, program }) => `${property} of ${program}, over time`,
    time,
    bytes: exactly,
    caption: ({ property, first, highest, last }) =>
      `\`${property}\` was ${exactly(first.value)} at ${time(first.t)}, at most ${exactly(highest.value)} at ${time(highest.t)}, and ${exactly(last.value)} at ${time(last.t)}.`,
  },
};

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`;
}

function size(count: number): string {
  const { amount, unit } = toByteUnit(count);
  return unit === 'bytes' ? bytes(count) : `${amount} ${unit}`;
}

function time(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function exactly(count: number): string {
  return `${withThousandsCommas(count)} ${count === 1 ? 'byte' : 'bytes'}`;
}
