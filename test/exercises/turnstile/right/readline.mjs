import net from 'node:net';
import readline from 'node:readline';

const guests = new Map();

function leave(socket, text) {
  clearTimeout(guests.get(socket));
  guests.delete(socket);
  if (text) socket.end(text);
}

const server = net.createServer((socket) => {
  socket.on('error', () => leave(socket));
  if (guests.size > 2) {
    socket.resume();
    socket.end('full\n');
    return;
  }
  const wait = () => {
    clearTimeout(guests.get(socket));
    guests.set(
      socket,
      setTimeout(() => leave(socket, 'too slow\n'), 1000),
    );
  };
  wait();
  const lines = readline.createInterface({ input: socket });
  lines.on('error', () => leave(socket));
  lines.on('line', (line) => {
    if (!guests.has(socket)) return;
    socket.write(`${line}: yes\n`);
    wait();
  });
  socket.on('close', () => leave(socket));
});
server.listen(Number(process.argv[2]));
