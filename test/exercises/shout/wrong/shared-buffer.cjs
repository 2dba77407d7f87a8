// fails: apart
const net = require('net');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const server = net.createServer();
server.on('connection', (socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => socket.write(decoder.decode(data, { stream: true }).toUpperCase()));
});
server.listen(process.argv[2]);
