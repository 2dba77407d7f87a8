// fails only: greets
const net = require('net');
net.createServer((socket) => socket.end('hello\n')).listen(Number(process.argv[2]) + 1, '127.0.0.1');
