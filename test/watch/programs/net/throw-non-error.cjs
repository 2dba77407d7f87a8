const net = require('net');
const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
server.on('close', () => { throw { not: 'an error' }; });
