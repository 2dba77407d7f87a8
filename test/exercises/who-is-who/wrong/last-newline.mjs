// fails: client-side
import net from 'node:net';
net
  .createServer((socket) => {
    const here = `${socket.localAddress}:${socket.localPort}`;
    const there = `${socket.remoteAddress}:${socket.remotePort}`;
    socket.end([`server: ${here} -> ${there}`, `client: ${there} -> ${here}`].join('\n'));
  })
  .listen(process.argv[2], '127.0.0.1');
