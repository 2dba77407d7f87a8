// fails only: one-by-one
import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', async (data) => {
    line += data;
    if (!line.endsWith('\n')) return;
    const [port, ...hosts] = line.trim().split(' ');
    const words = await Promise.all(hosts.map((host) => call(Number(port), host)));
    for (const [index, host] of hosts.entries()) {
      client.write(`${host} ${words[index]}\n`);
      if (words[index] === 'open') break;
    }
    client.end();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function call(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 500 });
    socket.on('connect', () => resolve('open'));
    socket.on('error', () => resolve('failed'));
    socket.on('timeout', () => resolve('no answer'));
    socket.on('connect', () => socket.destroy());
    socket.on('timeout', () => socket.destroy());
  });
}
