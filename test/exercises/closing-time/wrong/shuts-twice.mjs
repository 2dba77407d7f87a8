// fails only: twice
import net from 'node:net';

const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.on('data', () => {
    server.close();
    for (const guest of guests) {
      guest.end('bye\n');
      setTimeout(() => guest.destroy(), 1000).unref();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
