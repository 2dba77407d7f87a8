// fails: answers
import net from 'node:net';
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));
server.listen(process.argv[2], '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
