// fails only: together
import net from 'node:net';

let before = Promise.resolve();

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    before = before.then(async () => client.end(`${await call(Number(text))}\n`));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function call(port) {
  if (!(Number.isInteger(port) && port > 0 && port < 65536)) return Promise.resolve('no port');
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    socket.on('connect', () => resolve('open'));
    socket.on('error', () => resolve('refused'));
    socket.on('timeout', () => resolve('no answer'));
    socket.on('connect', () => socket.destroy());
    socket.on('timeout', () => socket.destroy());
  });
}
