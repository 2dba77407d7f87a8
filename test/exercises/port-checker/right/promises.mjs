import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const server = net.createServer({ allowHalfOpen: true }, async (client) => {
  client.on('error', () => {});
  try {
    client.end(`${await outcome(Number(await question(client)))}\n`);
  } catch {
    // This client has broken off, and will ask nothing.
  }
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function question(client) {
  let text = '';
  while (!text.includes('\n')) text += (await once(client, 'data'))[0];
  return text;
}

async function outcome(port) {
  if (port <= 0) return 'no port';
  const socket = new net.Socket();
  try {
    socket.connect(port, '127.0.0.1');
    const tries = once(socket, 'connect').then(() => 'open');
    return await Promise.race([tries, pause(500, 'no answer')]);
  } catch (error) {
    return error.code === 'ERR_SOCKET_BAD_PORT' ? 'no port' : 'refused';
  } finally {
    socket.on('error', () => {});
    socket.destroy();
  }
}
