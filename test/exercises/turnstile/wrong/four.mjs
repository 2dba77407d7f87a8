// fails: full
import net from 'node:net';

const guests = new Set();
function turnAway(socket, why) {
  guests.delete(socket);
  socket.end(`${why}\n`);
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('close', () => guests.delete(socket));
  if (guests.size > 3) {
    socket.resume();
    turnAway(socket, 'full');
    return;
  }
  guests.add(socket);
  let text = '';
  const late = setTimeout(() => turnAway(socket, 'too slow'), 1000);
  socket.on('close', () => clearTimeout(late));
  socket.on('data', (data) => {
    if (!guests.has(socket)) return;
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
