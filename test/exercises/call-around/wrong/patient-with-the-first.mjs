// fails only: silent
import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', (data) => {
    line += data;
    if (!line.endsWith('\n')) return;
    const [port, ...addresses] = line.trim().split(' ');
    callNext(Number(port), addresses, 3000);
  });

  const callNext = (port, [host, ...others], timeout) => {
    if (host === undefined || client.destroyed) return client.end();
    const socket = net.connect({ port, host, timeout });
    const tell = (word, next) => {
      socket.destroy();
      client.write(`${host} ${word}\n`);
      callNext(port, next, 500);
    };
    socket.on('connect', () => tell('open', []));
    socket.on('timeout', () => tell('no answer', others));
    socket.on('error', () => tell('failed', others));
  };
});
server.listen(Number(process.argv[2]), '127.0.0.1');
