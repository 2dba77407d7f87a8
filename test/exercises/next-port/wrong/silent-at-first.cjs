// fails only: stays
const net = require('net');
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.end(`${port}\n`);
});
server.on('error', () => {
  port += 1;
  server.listen(port, '127.0.0.1', () => {
    if (server.listenerCount('listening') === 0) console.log(`listening on ${port}`);
  });
});
server.listen(port, '127.0.0.1');
