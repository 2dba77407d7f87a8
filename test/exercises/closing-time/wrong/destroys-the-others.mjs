// fails: everyone
import net from 'node:net';

const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.once('data', () => {
    server.close();
    guests.delete(socket);
    socket.end('bye\n');
    setTimeout(() => socket.destroy(), 1000).unref();
    for (const guest of guests) guest.destroy();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
