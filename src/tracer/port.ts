import { randomInt } from 'node:crypto';
import dgram from 'node:dgram';
import net from 'node:net';

/** Below the ports that operating systems give to outgoing connections, so that none of those takes it in the meantime. */
const LOWEST = 12_000;
const HIGHEST = 32_000;
const TRIES = 64;

/** Ports in a row that are kept from everybody else who asks here, until they are given back. */
export interface PortRange extends AsyncDisposable {
  readonly first: number;
}

/**
 * So many TCP ports in a row that nobody listens on, neither at 127.0.0.1 nor at ::1.
 *
 * They stay free to be listened on. What keeps them from other processes that reserve some is the UDP port of the same number: only one
 * can have it, and however its process ends, it is free again.
 *
 * @throws when none were free in 64 tries, and where the system lets nobody look
 */
export async function reservePorts(count: number): Promise<PortRange> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const first = randomInt(LOWEST, HIGHEST - count);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const claims: dgram.Socket[] = [];
    const release = async (): Promise<void> => {
      // Once: whoever gives them back twice gives back nothing the second time.
      await Promise.all(claims.splice(0).map((each) => new Promise<void>((resolve) => each.close(resolve))));
    };
    try {
      // All of them, also if one fails: none is to be left behind.
      const asked = await Promise.allSettled(ports.map((port) => claimPort(port, claims)));
      for (const each of asked) if (each.status === 'rejected') throw each.reason;
      if (claims.length === count && (await arePortsFree(ports))) return { first, [Symbol.asyncDispose]: release };
    } catch (error) {
      await release();
      throw error;
    }
    await release();
  }
  throw new Error(`No ${count} free TCP ports between ${LOWEST} and ${HIGHEST}.`);
}

/** Adds what keeps a port to the others, unless somebody has claimed it already. */
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

/** Whether an error tells nothing of the port, since it was never asked for. */
function isOutOfDescriptors(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EMFILE' || error.code === 'ENFILE';
}

async function arePortsFree(ports: readonly number[]): Promise<boolean> {
  const free = await Promise.all(ports.flatMap((port) => [isPortFree(port), isPortFree(port, '::1')]));
  return free.every(Boolean);
}

/** An address that this machine does not have is free. */
function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (isOutOfDescriptors(error)) reject(error);
      else resolve(host !== '127.0.0.1' && error.code !== 'EADDRINUSE');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
