// fails only: together
import net from 'node:net';
let here;
let there;
net
  .createServer((socket) => {
    here = `${socket.localAddress}:${socket.localPort}`;
    there = `${socket.remoteAddress}:${socket.remotePort}`;
    socket.on('error', () => {}).resume();
    socket.write(`server: ${here} -> ${there}\n`);
    setTimeout(() => socket.end(`client: ${there} -> ${here}\n`), 20);
  })
  .listen(process.argv[2], '127.0.0.1');
