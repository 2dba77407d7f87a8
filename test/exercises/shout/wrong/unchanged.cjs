// fails: shouts
const net = require('net');
net.createServer((socket) => socket.pipe(socket).on('error', () => {})).listen(process.argv[2]);
