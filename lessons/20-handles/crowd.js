import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
function visit(left = 3) {
  if (left === 0) return;
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log(`${data}`);
    visit(left - 1);
  });
}
visit();
