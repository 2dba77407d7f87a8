const net = require('net');
const server = net.createServer();
const socket = new net.Socket();
console.log(server.emit('nothing'), server.emit('connection'), socket.emit('data', 'x'), socket.emit('end'), socket.emit('made up', 1, 2));
server.on('made up', function (...args) { console.log(this === server, args); return 'ignored'; });
console.log(server.emit('made up', 1, undefined, null));
console.log(socket.on('x', () => {}) === socket, socket.once('x', () => {}) === socket, socket.off('x', () => {}) === socket);
console.log(socket.removeAllListeners() === socket, socket.setMaxListeners(3) === socket, socket.getMaxListeners());
