const net = require('net');
class OwnError extends Error {
  constructor(message) { super(message); this.name = 'OwnError'; this.code = 'OWN'; this.details = { a: 1 }; }
}
const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
server.on('close', () => { throw new OwnError('closed', { cause: new Error('reason') }); });
