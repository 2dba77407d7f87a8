import net from 'node:net';

const guests = new Map();
let number = 0;
const server = net.createServer();
server.on('connection', (socket) => {
  const id = number++;
  guests.set(id, socket);
  socket.on('close', () => guests.delete(id));
  socket.on('error', console.error);
  socket.on('data', () => {
    if (!server.listening) return;
    server.close(() => console.log('closed'));
    for (const guest of guests.values()) guest.end('bye\n');
    setTimeout(() => {
      for (const guest of guests.values()) guest.destroy();
    }, 1000).unref();
  });
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
