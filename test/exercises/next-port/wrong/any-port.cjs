// fails: answers
const net = require('net');
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));
server.on('listening', () => console.log(`listening on ${server.address().port}`));
server.on('error', () => server.listen(0, '127.0.0.1'));
server.listen(process.argv[2], '127.0.0.1');
