import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const sockets = new Set();
const server = net.createServer();
const spoken = new Promise((resolve) => {
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', resolve);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
await once(server, 'listening');
await spoken;
const closed = once(server, 'close');
server.close();
for (const socket of sockets) socket.end('bye\n');
await Promise.race([closed, sleep(1000)]);
for (const socket of sockets) socket.destroy();
await closed;
