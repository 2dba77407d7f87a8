import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', async (data) => {
    line += data;
    if (!line.includes('\n')) return;
    const [port, ...hosts] = line.split(/\s+/).filter(Boolean);
    for (const host of hosts) {
      const result = await outcome(+port, host);
      client.write(`${host} ${result}\n`);
      if (result === 'open') break;
    }
    client.end();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function outcome(port, host) {
  const socket = new net.Socket();
  try {
    socket.connect(port, host);
    return await Promise.race([once(socket, 'connect').then(() => 'open'), pause(500, 'no answer')]);
  } catch {
    return 'failed';
  } finally {
    socket.on('error', () => {});
    socket.destroy();
  }
}
