const net = require('net');
const server = net.createServer((socket) => { socket.on('close', () => server.close()).resume(); });
server.maxConnections = 1;
server.on('drop', (data) => { console.log(Object.keys(data).sort().join()); first.end(); });
let first;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  first = net.connect(port, '127.0.0.1', () => net.connect(port, '127.0.0.1').on('error', () => {}).on('close', () => console.log('second closed')));
});
