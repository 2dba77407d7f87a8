// fails: server-side
import net from 'node:net';
const server = net.createServer((socket) => {
  const { address, port } = server.address(); // where it listens: everywhere
  const here = `${address}:${port}`;
  const there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
});
server.listen(process.argv[2], '0.0.0.0');
