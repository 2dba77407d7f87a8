// flags: --trace-sync-io
const net = require('net');
console.log('before');
const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
