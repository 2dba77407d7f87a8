import type { Endpoint } from '../model/endpoint.ts';
import { type KernelRow, TCP_STATES, type TcpState } from '../model/kernel.ts';

/** How `netstat` of some systems names a state. */
const OTHER_NAMES: Readonly<Record<string, TcpState>> = {
  LISTENING: 'LISTEN',
  SYN_RCVD: 'SYN_RECV',
  SYN_RECEIVED: 'SYN_RECV',
  FIN_WAIT_1: 'FIN_WAIT1',
  FIN_WAIT_2: 'FIN_WAIT2',
};

/**
 * Reads what `netstat -an` prints of TCP on macOS and BSD (`tcp4 0 0 127.0.0.1.8000 *.* LISTEN`), and on Windows
 * (`TCP 127.0.0.1:8000 0.0.0.0:0 LISTENING`), which does not tell the queues.
 */
export function parseNetstat(text: string): KernelRow[] {
  return text.split('\n').flatMap((line): KernelRow[] => {
    const [protocol = '', ...fields] = line.trim().split(/\s+/);
    if (!/^tcp/i.test(protocol)) return [];
    const hasQueues = /^\d+$/.test(fields[0] ?? '');
    const [unread = '0', unacknowledged = '0'] = hasQueues ? fields : [];
    const [local = '', remote = '', name = ''] = fields.slice(hasQueues ? 2 : 0);
    const state = stateOf(name);
    const own = endpointOf(local);
    const other = endpointOf(remote);
    if (!state || !own) return [];
    if (state === 'LISTEN') return [{ state, local: own, unread: 0, unacknowledged: 0 }];
    if (!other) return [];
    return [{ state, local: own, remote: other, unread: Number(unread), unacknowledged: Number(unacknowledged) }];
  });
}

function stateOf(name: string): TcpState | undefined {
  return (
    TCP_STATES.find((state) => state === name) ?? (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined)
  );
}

/** The port comes after the last dot or colon. A star stands for all addresses. */
function endpointOf(text: string): Endpoint | undefined {
  const found = /^(.+)[.:](\d+)$/.exec(text);
  if (!found) return undefined;
  const [, host = '', port = ''] = found;
  const address = host === '*' ? '::' : host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return { address, port: Number(port) };
}
