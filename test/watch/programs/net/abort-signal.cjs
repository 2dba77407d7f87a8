const net = require('net');
const controller = new AbortController();
const server = net.createServer();
server.on('close', () => console.log('closed by signal'));
server.listen({ port: 0, host: '127.0.0.1', signal: controller.signal }, () => controller.abort());
const other = new AbortController();
const socket = net.connect({ port: 1, host: '127.0.0.1', signal: other.signal });
socket.on('error', (error) => console.log(error.name, error.code, error.message));
other.abort();
