// fails only: client-side
import net from 'node:net';
net
  .createServer((socket) => {
    const here = `${socket.localAddress}:${socket.localPort}`;
    const there = `${socket.remoteAddress}:${socket.remotePort}`;
    for (const side of ['server', 'client']) socket.write(`${side}: ${here} -> ${there}\n`);
    socket.end();
  })
  .listen(process.argv[2], '127.0.0.1');
