// fails only: turned-away
import net from 'node:net';

let count = 0;
const server = net.createServer((socket) => {
  count += 1;
  let isCounted = true;
  const leave = () => {
    if (isCounted) count -= 1;
    isCounted = false;
  };
  socket.on('error', () => {});
  socket.on('close', leave);
  if (count > 3) {
    socket.end('full\n').resume();
    return;
  }
  let text = '';
  const late = setTimeout(() => {
    leave();
    socket.end('too slow\n');
  }, 1000);
  socket.on('close', () => clearTimeout(late));
  socket.on('data', (data) => {
    if (!isCounted) return;
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
