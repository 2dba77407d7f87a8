// fails only: resets
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const server = net.createServer({ allowHalfOpen: true }, async (client) => {
  client.on('error', () => {});
  let text = '';
  while (!text.endsWith('\n')) text += (await once(client, 'data'))[0];
  client.end(`${await outcome(Number(text))}\n`);
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function outcome(port) {
  const socket = new net.Socket();
  try {
    socket.connect(port, '127.0.0.1');
    const tries = once(socket, 'connect').then(() => 'open');
    return await Promise.race([tries, pause(500, 'no answer')]);
  } catch (error) {
    return port <= 0 || error.code === 'ERR_SOCKET_BAD_PORT' ? 'no port' : 'refused';
  } finally {
    socket.on('error', () => {});
    socket.destroy();
  }
}
