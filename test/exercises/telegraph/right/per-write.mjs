import net from 'node:net';

// Nagle's algorithm is switched off for each socket just before it gets something.
const wire = [];

function key(from, data) {
  for (const socket of wire) {
    if (socket === from || !socket.writable) continue;
    socket.setNoDelay(true).write(data);
  }
}

const server = net.createServer();
server.on('connection', (socket) => {
  wire.push(socket);
  socket.on('data', (data) => key(socket, data));
  socket.on('error', console.error);
  socket.on('close', () => wire.splice(wire.indexOf(socket), 1));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
