// fails only: answers
const net = require('net');
const first = Number(process.argv[2]);
let port = first;
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
  if (port === first + 1) socket.write(`${port}\n`); // it never ends this one
  else socket.end(`${port}\n`);
});
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => {
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
