// fails: refuses
const net = require('net');
const guests = new Set();
let over = false;
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket)).on('error', () => {});
  socket.on('data', () => {
    if (over) return;
    over = true;
    server.unref();
    for (const guest of guests) {
      guest.end('bye\n');
      setTimeout(() => guest.destroy(), 1000).unref();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
