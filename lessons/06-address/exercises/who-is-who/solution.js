import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  const here = `${socket.localAddress}:${socket.localPort}`;
  const there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.on('error', (error) => console.error(error.message));
  socket.resume();
  socket.write(`server: ${here} -> ${there}\n`);
  socket.end(`client: ${there} -> ${here}\n`);
});

server.listen(port, '127.0.0.1');
