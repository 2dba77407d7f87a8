const net = require('net');
const server = net.createServer().listen(0, '127.0.0.1', () => {
  console.log(typeof server._handle.fd, server._handle.constructor.name);
  const again = net.createServer((socket) => { console.log('through the descriptor'); socket.end(); server.close(); again.close(); });
  again.listen({ fd: server._handle.fd }, () => net.connect(server.address().port, '127.0.0.1').resume());
});
