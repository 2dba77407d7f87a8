const net = require('node:net');

const options = { allowHalfOpen: true, noDelay: true };
const guests = new Set();
const server = net.createServer(options, (socket) => {
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.end());
  socket.on('close', () => guests.delete(socket));
  if (guests.size === 3) {
    socket.end('full\n');
    socket.resume();
    return;
  }
  guests.add(socket);
  let text = '';
  const late = setTimeout(() => {
    guests.delete(socket);
    socket.end('too slow\n');
  }, 1000);
  socket.on('close', () => clearTimeout(late));
  socket.on('data', (data) => {
    if (!socket.writable) return;
    text += data;
    const lines = text.split('\n');
    text = lines.pop();
    for (const line of lines) {
      late.refresh();
      socket.write(`${line}: yes\n`);
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
