// fails: answers
import net from 'node:net';
const first = Number(process.argv[2]);
let port = first;
const server = net.createServer((socket) => socket.end(`${first}\n`));
server.on('listening', () => console.log(`listening on ${server.address().port}`));
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
