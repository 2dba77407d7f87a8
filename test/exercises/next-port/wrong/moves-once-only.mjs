// fails only: moves
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => socket.end(`${port}\n`));
server.on('listening', () => console.log(`listening on ${port}`));
server.once('error', () => {
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
