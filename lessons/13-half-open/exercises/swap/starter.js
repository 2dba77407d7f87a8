import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.argv[2]);
const options = { allowHalfOpen: true };
const server = net.createServer(options, (socket) => {
  server.getConnections((_, count) => {
    console.log('open:', count);
  });
  let total = 0;
  socket.on('error', console.error);
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', async () => {
    await setTimeout(300);
    socket.end(String(total));
  });
});
server.listen(port, '127.0.0.1');
