import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  let total = 0;
  socket.on('error', console.error);
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', async () => {
    await setTimeout(300);
    socket.write(String(total), (error) => {
      console.log('error:', Object(error).code);
    });
    socket.end();
  });
});
server.listen(port, '127.0.0.1');
