// fails: apart
const net = require('net');
const sockets = new Set();
net
  .createServer((socket) => {
    sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (text) => {
      for (const each of sockets) each.write(text.toUpperCase());
    });
  })
  .listen(process.argv[2]);
