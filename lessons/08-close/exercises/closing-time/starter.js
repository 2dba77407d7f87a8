import net from 'node:net';

const port = Number(process.argv[2]);
const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', console.error);
  socket.on('data', (data) => {
    socket.write(`yes, ${data}`);
  });
  if (guests.size === 2) setTimeout(shut, 300);
});
server.on('close', () => console.log('shut'));
server.listen(port, '127.0.0.1');

function shut() {
  server.close();
  for (const guest of guests) {
    guest.end('bye');
    setTimeout(() => guest.destroy(), 300);
  }
}
