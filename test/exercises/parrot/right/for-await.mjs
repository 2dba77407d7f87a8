import { once } from 'node:events';
import net from 'node:net';

const sockets = new Set();
const server = net.createServer({ allowHalfOpen: true }, async (socket) => {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => sockets.delete(socket));
  try {
    // A loop over the socket itself would destroy it at the end, and what waits in it with it.
    for await (const data of socket.iterator({ destroyOnReturn: false })) {
      const isRoomy = socket.write(data);
      if (data.includes(3)) shut();
      if (!isRoomy) await once(socket, 'drain');
    }
    socket.end();
  } catch {
    socket.destroy();
  }
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) {
    socket.destroySoon();
    setTimeout(() => socket.destroy(), 300).unref();
  }
}
