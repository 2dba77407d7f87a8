// fails: full
import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  const leave = () => socket.destroy();
  const late = setTimeout(leave, 1500);
  socket.setTimeout(1200, leave);
  socket.on('error', console.error);
  socket.on('close', () => clearTimeout(late));
  socket.on('data', (data) => {
    text += data;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      late.refresh();
      socket.write(`${line}: yes\n`);
    }
  });
});

server.listen(port, '127.0.0.1');
