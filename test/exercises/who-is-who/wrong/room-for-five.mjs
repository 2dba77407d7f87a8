// fails only: together
import net from 'node:net';
const server = net.createServer((socket) => {
  const here = `${socket.localAddress}:${socket.localPort}`;
  const there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
});
server.maxConnections = 5;
server.listen(process.argv[2], '127.0.0.1');
