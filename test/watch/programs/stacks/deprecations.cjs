// flags: --trace-deprecation
const net = require('net');
const server = net.createServer();
console.log(server.connections);
new net.Socket()._getpeername;
net._setSimultaneousAccepts?.(true);
new Buffer(1);
const s = new net.Socket(); console.log(s.bufferSize, s._connecting);
