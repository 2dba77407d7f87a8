// fails: answers
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => socket.end(`${port}\n`));
server.on('listening', () => console.log(`listening on ${port}`));
while (true) {
  try {
    server.listen(port, '127.0.0.1');
    break;
  } catch {
    port++; // a port that is taken is no exception, but an event
  }
}
