// fails: bye
import net from 'node:net';

const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (!server.listening) return;
    socket.write(`yes, ${data}`);
    server.close();
    for (const guest of guests) guest.end('bye\n');
    setTimeout(() => guests.forEach((guest) => guest.destroy()), 1000);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
