import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

await wait(1500);
const server = net.createServer();
server.listen(Number(process.argv[2]));
await once(server, 'listening');
console.log('ready at', server.address());

while (true) {
  const [socket] = await once(server, 'connection');
  answer(socket);
}

async function answer(socket) {
  await wait(100);
  socket.write('hello\n', () => socket.end());
}
