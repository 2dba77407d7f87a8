// fails: twice
const net = require('net');
const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket)).on('error', () => {});
  socket.on('data', () => {
    server.close((error) => {
      if (error) throw error;
    });
    for (const guest of guests) {
      if (!guest.writableEnded) guest.end('bye\n');
      setTimeout(() => guest.destroy(), 1000).unref();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
