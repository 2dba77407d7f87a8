// fails: once
import net from 'node:net';
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));
let port = Number(process.argv[2]);
server.on('error', () => listen(++port));

function listen() {
  server.listen(port, '127.0.0.1');
  console.log(`listening on ${port}`);
}
listen();
