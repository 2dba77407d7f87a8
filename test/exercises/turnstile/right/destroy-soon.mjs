import net from 'node:net';

const inside = new Set();

const server = net.createServer((socket) => {
  const bye = (text) => {
    inside.delete(socket);
    socket.write(text);
    socket.destroySoon();
  };
  socket.on('error', () => socket.destroy());
  socket.on('close', () => inside.delete(socket));
  if (inside.size === 3) return bye('full\n');
  inside.add(socket);
  const late = setTimeout(() => bye('too slow\n'), 1000);
  socket.on('close', () => clearTimeout(late));
  let text = '';
  socket.on('data', (data) => {
    text += data;
    for (;;) {
      const end = text.indexOf('\n');
      if (end < 0 || socket.writableEnded) break;
      socket.write(`${text.slice(0, end)}: yes\n`);
      text = text.slice(end + 1);
      late.refresh();
    }
  });
});
server.listen(process.argv[2]);
