// fails only: four
const net = require('net');
const first = Number(process.argv[2]);
let port = first;
const server = net.createServer((socket) => {
  const isOdd = port > first + 1;
  socket.on('error', () => {});
  socket.resume();
  socket.end(`${isOdd ? undefined : port}\n`);
});
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => {
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
