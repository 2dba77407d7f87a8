// fails: everyone
const net = require('net');
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', () => {
    if (server.listening) server.close();
    if (!socket.writableEnded) socket.end('bye\n');
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
