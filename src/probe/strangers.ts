import net from 'node:net';
import { remoteEndOf } from './state.ts';

/** An address of this machine that no other machine can reach. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

const { Server, Socket } = net;

/** The socket that another machine has connected, if that is what an event tells. Sockets without addresses are of this machine. */
export function strangerIn(emitter: unknown, [name, socket]: readonly unknown[]): net.Socket | undefined {
  if (name !== 'connection' || !(emitter instanceof Server) || !(socket instanceof Socket)) return undefined;
  const { address } = remoteEndOf(socket) ?? {};
  return address === undefined || LOOPBACK.test(address) ? undefined : socket;
}
