// fails: bye
const net = require('net');
const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket)).on('error', () => {});
  socket.on('data', () => {
    if (!server.listening) return;
    server.close();
    for (const guest of guests) {
      guest.end('bye');
      setTimeout(() => guest.destroy(), 1000);
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
