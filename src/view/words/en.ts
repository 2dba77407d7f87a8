import type { ViewWords } from '../words.ts';

export const en: ViewWords = {
  prints: 'prints: ',
  printsError: 'prints to stderr: ',
  insideNode: (count) => (count === 1 ? '1 line from inside Node' : `${count} lines from inside Node`),
  exit: (code) => (code === null ? 'exit' : `exit ${code}`),
  killedBy: (signal) => `killed by ${signal}`,
  ended: 'ended by net-lessons',
  noListener: 'no listener',
  omitted: (total, events) =>
    `${thousands(total)} more ${total === 1 ? 'event' : 'events'}, only counted: ${events
      .map(({ name, count }) => `${name} ${thousands(count)}`)
      .join(', ')}`,
  from: (address) => `from ${address}`,
  connected: (remote, local) => `to ${remote} from ${local}`,
  bytes: (count) => (count === 1 ? '1 byte' : `${count} bytes`),
  idle: (ms) => `${ms} ms idle`,
  closedAfterError: 'after an error',
  closedWithoutError: 'without error',
  throws: 'throws',
  role: 'role',
  roles: { accepted: 'accepted by a server', client: 'made by this program' },
};

/** `12,345` */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
