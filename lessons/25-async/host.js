import { once } from 'node:events';
import net from 'node:net';
import { pipeline } from 'node:stream/promises';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer(async (socket) => {
  try {
    await pipeline(socket, socket);
    console.log('served');
  } catch (error) {
    console.log('caught', Object(error).code);
  }
});
server.listen(port, '127.0.0.1');
await once(server, 'connection');
await once(server, 'connection');
await server[Symbol.asyncDispose]();
console.log('closed');
