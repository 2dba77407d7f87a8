import { once } from 'node:events';
import net from 'node:net';

const server = net.createServer();
server.on('connection', (socket) => {
  socket.on('error', () => {});
  socket.end(`${server.address().port}\n`);
});

for (let port = Number(process.argv[2]); !server.listening; port += 1) {
  server.listen(port);
  try {
    await once(server, 'listening');
    console.log(`listening on ${port}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`${port} is taken`);
  }
}
