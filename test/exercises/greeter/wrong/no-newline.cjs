// fails: greets
const net = require('net');
net.createServer((socket) => socket.end('hello')).listen(process.argv[2]);
