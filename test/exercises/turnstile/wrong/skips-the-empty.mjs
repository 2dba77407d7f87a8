// fails only: answers
import net from 'node:net';

const MOST = 3;
const guests = new Set();

function turnAway(socket, why) {
  guests.delete(socket);
  socket.end(`${why}\n`);
  setTimeout(() => socket.destroy(), 1000);
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('close', () => guests.delete(socket));
  if (guests.size === MOST) {
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
    text = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) {
      late.refresh();
      socket.write(`${line}: yes\n`);
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
