const net = require('net');
const server = net.createServer((socket) => {
  console.trace('in connection');
  socket.on('data', () => console.trace('in data', 1));
  socket.once('end', () => { console.trace('in end'); server.close(() => console.trace('in close callback')); });
}).listen(0, '127.0.0.1', () => {
  console.trace('listening');
  const client = net.connect(server.address().port, '127.0.0.1', () => { console.trace('connected'); client.end('x', () => console.trace('ended')); });
  client.on('newListener', () => console.trace('new listener'));
  client.on('close', () => console.trace('closed')).resume();
  client.write('y', () => console.trace('written'));
});
