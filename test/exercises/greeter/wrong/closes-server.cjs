// fails: closes
const net = require('net');
const server = net.createServer((socket) => {
  socket.end('hello\n');
  server.close();
});
server.listen(process.argv[2], '127.0.0.1');
