const net = require('net');
const count = (emitter) => emitter.eventNames().map((name) => `${String(name)}:${emitter.listenerCount(name)}`).join(' ');
const server = net.createServer((socket) => {
  console.log('served', count(socket));
  socket.on('data', () => {});
  socket.once('end', () => {});
  console.log('served', count(socket));
  socket.end();
});
console.log('server', count(server));
server.listen(0, '127.0.0.1', () => {
  console.log('listening', count(server));
  const client = net.connect(server.address().port, '127.0.0.1', () => console.log('connected', count(client)));
  console.log('client', count(client));
  client.on('close', () => { console.log('closed', count(client)); server.close(); }).resume();
});
server.on('close', () => console.log('server', count(server)));
