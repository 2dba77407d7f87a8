const net = require('net');
const server = net.createServer().listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1', () => { throw new RangeError('connected, and then this'); });
});
