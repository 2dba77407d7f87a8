// fails: answers
import net from 'node:net';
// '8000' + 1 is '80001'
let port = process.argv[2];
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));
server.on('listening', () => console.log(`listening on ${server.address().port}`));
server.on('error', () => {
  port = port + 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
