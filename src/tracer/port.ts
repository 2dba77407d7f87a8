import { randomInt } from 'node:crypto';
import net from 'node:net';

/** Below the ports that operating systems give to outgoing connections, so that none of those takes it in the meantime. */
const LOWEST = 12_000;
const HIGHEST = 32_000;
const TRIES = 64;

/**
 * A TCP port that nobody listens on at 127.0.0.1. Nothing keeps it free afterwards; it is picked at random so that two scenes at once
 * hardly ever meet.
 *
 * @throws when none was free in 64 tries
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free TCP port between ${LOWEST} and ${HIGHEST}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
