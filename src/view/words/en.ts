import type { ViewWords } from '../words.ts';

export const en: ViewWords = {
  prints: 'prints: ',
  printsError: 'prints to stderr: ',
  exit: (code) => (code === null ? 'exit' : `exit ${code}`),
  killedBy: (signal) => `killed by ${signal}`,
  ended: 'ended by net-lessons',
  nobodyListens: 'nobody listens',
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
