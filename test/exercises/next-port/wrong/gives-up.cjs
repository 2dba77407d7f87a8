// fails: answers
const net = require('net');
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));
server.on('listening', () => console.log(`listening on ${server.address().port}`));
server.on('error', (error) => console.error('port taken:', error.message));
server.listen(process.argv[2], '127.0.0.1');
