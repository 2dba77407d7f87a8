// fails only: together
const net = require('net');
const server = net.createServer((socket) => socket.end('hello\n'));
server.maxConnections = 10;
server.listen(process.argv[2]);
