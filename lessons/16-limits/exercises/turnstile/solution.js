import net from 'node:net';

const MOST = 3;
/** @type {Set<net.Socket>} */
const guests = new Set();

/** @type {(socket: net.Socket, why: string) => void} */
function turnAway(socket, why) {
  guests.delete(socket);
  socket.end(`${why}\n`);
  // Whoever does not leave gives its descriptor back all the same.
  setTimeout(() => socket.destroy(), 1000);
}

const server = net.createServer((socket) => {
  socket.on('error', () => {
    // This client is gone: 'close' follows.
  });
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
    // What a client still sends after that is read, and not answered.
    if (!guests.has(socket)) return;
    text += data;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      late.refresh();
      socket.write(`${line}: yes\n`);
    }
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
