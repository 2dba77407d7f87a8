// It has a limit of its own besides, far above, for those who were told and stay.
import net from 'node:net';

const guests = new Set();
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  if (guests.size === 3) {
    socket.end('full\n').resume();
    setTimeout(() => socket.destroy(), 500);
    return;
  }
  guests.add(socket);
  const turn = () => {
    guests.delete(socket);
    socket.end('too slow\n');
    setTimeout(() => socket.destroy(), 500);
  };
  let late = setTimeout(turn, 950);
  const chunks = [];
  socket.on('data', (data) => {
    if (!guests.has(socket)) return;
    chunks.push(data);
    const text = chunks.splice(0).join('');
    const end = text.lastIndexOf('\n') + 1;
    chunks.push(text.slice(end));
    for (const [line] of text.slice(0, end).matchAll(/[^\n]*\n/g)) {
      socket.write(line.replace('\n', ': yes\n'));
      clearTimeout(late);
      late = setTimeout(turn, 950);
    }
  });
  socket.on('close', () => {
    guests.delete(socket);
    clearTimeout(late);
  });
});
server.maxConnections = 50;
server.listen(process.argv[2]);
