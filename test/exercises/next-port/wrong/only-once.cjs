// fails only: once
const net = require('net');
const first = Number(process.argv[2]);
let port = first;
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
  socket.end(`${port}\n`);
});
server.on('listening', () => {
  console.log(`listening on ${port}`);
  if (port === first + 1) console.log(`listening on ${port}`);
});
server.on('error', () => {
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
