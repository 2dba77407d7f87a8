// fails only: together
import net from 'node:net';

let before = Promise.resolve();

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', (data) => {
    line += data;
    if (line.endsWith('\n')) before = before.then(() => serve(client, line.trim().split(' ')));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function serve(client, [port, ...hosts]) {
  for (const host of hosts) {
    const word = await call(Number(port), host);
    client.write(`${host} ${word}\n`);
    if (word === 'open') break;
  }
  client.end();
}

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
