import { once } from 'node:events';
import net from 'node:net';

const host = '127.0.0.1';

async function ask(port) {
  if (!(port >= 1 && port <= 65535 && Number.isSafeInteger(port))) return 'no port';
  const socket = net.connect(port, host);
  socket.on('error', () => {});
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(500) });
    return 'open';
  } catch (error) {
    return error.name === 'AbortError' ? 'no answer' : 'refused';
  } finally {
    socket.destroy();
  }
}

net
  .createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => client.destroy());
    let text = '';
    client.on('data', async (data) => {
      text += data;
      if (data.includes('\n')) client.end(`${await ask(Number(text))}\n`);
    });
  })
  .listen({ port: process.argv[2], host });
