// fails: once
import net from 'node:net';
const first = Number(process.argv[2]);
let next = first;
const server = net.createServer((socket) => socket.end(`${socket.localPort}\n`));
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') server.listen(++next, '127.0.0.1');
});
server.listen(first, '127.0.0.1', () => console.log(`listening on ${first}`));
