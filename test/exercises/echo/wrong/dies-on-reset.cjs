// fails only: resets
const net = require('net');
net.createServer((socket) => socket.pipe(socket)).listen(process.argv[2]);
