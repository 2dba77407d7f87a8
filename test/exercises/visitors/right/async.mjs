import { on } from 'node:events';
import net from 'node:net';
import { finished } from 'node:stream/promises';

const state = { number: 0, online: 0 };
const server = net.createServer();
server.listen(Number(process.argv[2]), '0.0.0.0');

async function host(socket) {
  state.number += 1;
  state.online += 1;
  socket.write(`visitor ${state.number}, ${state.online} online\n`);
  socket.resume();
  try {
    await finished(socket);
  } catch (error) {
    console.log('left without a word:', error.code);
  } finally {
    state.online -= 1;
  }
}

for await (const [socket] of on(server, 'connection')) host(socket);
