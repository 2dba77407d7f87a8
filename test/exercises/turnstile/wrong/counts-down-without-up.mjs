// fails: full
import net from 'node:net';

let count = 0;
function turnAway(socket, why) {
  count -= 1;
  socket.end(`${why}\n`);
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('close', () => {
    count -= 1;
  });
  if (count === 3) {
    socket.resume();
    turnAway(socket, 'full');
    return;
  }
  count += 1;
  let text = '';
  const late = setTimeout(() => turnAway(socket, 'too slow'), 1000);
  socket.on('close', () => clearTimeout(late));
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
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
