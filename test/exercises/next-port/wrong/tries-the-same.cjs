// fails: answers
const net = require('net');
const port = Number(process.argv[2]);
const server = net.createServer((socket) => socket.end(`${port}\n`));
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => setTimeout(() => server.listen(port, '127.0.0.1'), 200));
server.listen(port, '127.0.0.1');
