// fails only: ends
const net = require('net');
const server = net.createServer((socket) => socket.write('hello\n'));
server.on('connection', (socket) => socket.end('hello\n'));
server.listen(process.argv[2]);
