import { randomInt } from 'node:crypto';
import dgram from 'node:dgram';
import net from 'node:net';

/** Lower than the ports of outgoing connections, so that no connection takes one of these ports. */
const LOWEST = 12_000;
const HIGHEST = 32_000;
const TRIES = 64;
/** Where nobody may listen at a port that is free. */
const ADDRESSES = ['127.0.0.1', '::1'];

/** Consecutive ports that other processes of net-lessons do not get until they are released. */
export interface PortRange extends AsyncDisposable {
  readonly first: number;
}

/**
 * Finds consecutive TCP ports on which nobody listens, at 127.0.0.1 or at ::1.
 *
 * The TCP ports stay free. They are reserved by opening the UDP ports of the same numbers: only one process can have these, and they are
 * free again when the process ends.
 *
 * @throws if 64 tries find none, or if the system does not allow to look
 */
export async function reservePorts(count: number): Promise<PortRange> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const range = await tryPorts(randomInt(LOWEST, HIGHEST - count), count, ADDRESSES);
    if (range) return range;
  }
  throw new Error(`No ${count} free TCP ports between ${LOWEST} and ${HIGHEST}.`);
}

/** Reserves this port, unless somebody uses it at any address, or another process of net-lessons has reserved it: then another one. */
export async function reservePortOr(wanted: number): Promise<PortRange> {
  return (await tryPorts(wanted, 1, [...ADDRESSES, '0.0.0.0', '::'])) ?? (await reservePorts(1));
}

/** Reserves these ports if nobody has one of them, or listens at one of them at these addresses. */
async function tryPorts(first: number, count: number, addresses: readonly string[]): Promise<PortRange | undefined> {
  const ports = Array.from({ length: count }, (_, index) => first + index);
  const claims: dgram.Socket[] = [];
  const release = async (): Promise<void> => {
    // Only once: releasing the ports a second time does nothing.
    await Promise.all(claims.splice(0).map((each) => new Promise<void>((resolve) => each.close(resolve))));
  };
  try {
    // Wait for all, also if one fails, so that no socket is left open.
    const asked = await Promise.allSettled(ports.map((port) => claimPort(port, claims)));
    for (const each of asked) if (each.status === 'rejected') throw each.reason;
    if (claims.length === count && (await arePortsFree(ports, addresses)))
      return { first, [Symbol.asyncDispose]: release };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return undefined;
}

/** Reserves one port and adds its socket to the others, unless another process has reserved it. */
function claimPort(port: number, claims: dgram.Socket[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    socket.once('error', (error) => socket.close(() => (isOutOfDescriptors(error) ? reject(error) : resolve())));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      claims.push(socket);
      resolve();
    });
    socket.unref();
  });
}

/** Whether an error says nothing about the port, because it was never tried. */
function isOutOfDescriptors(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EMFILE' || error.code === 'ENFILE';
}

/** One address after the other: two of them may be the same port to the system. */
async function arePortsFree(ports: readonly number[], addresses: readonly string[]): Promise<boolean> {
  for (const address of addresses) {
    const free = await Promise.all(ports.map((port) => isPortFree(port, address)));
    if (!free.every(Boolean)) return false;
  }
  return true;
}

/** An address that this machine does not have counts as free. */
function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (isOutOfDescriptors(error)) reject(error);
      else resolve(host !== '127.0.0.1' && error.code !== 'EADDRINUSE');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
