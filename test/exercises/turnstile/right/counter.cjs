const net = require('node:net');

let count = 0;
const server = net.createServer();
server.on('connection', (socket) => {
  socket.on('error', () => socket.destroy());
  if (count === 3) {
    socket.end('full\n');
    socket.resume();
    return;
  }
  count += 1;
  let isIn = true;
  const out = () => {
    if (isIn) count -= 1;
    isIn = false;
    clearTimeout(timer);
  };
  const timer = setTimeout(() => {
    out();
    socket.end('too slow\n');
  }, 1050);
  let text = '';
  socket.on('data', (data) => {
    if (!isIn) return;
    const lines = (text + data).split('\n');
    text = lines.pop();
    if (lines.length > 0) timer.refresh();
    socket.write(lines.map((line) => `${line}: yes\n`).join(''));
  });
  socket.on('end', out);
  socket.on('close', out);
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
