// fails only: together
import { once } from 'node:events';
import net from 'node:net';

// the next one is greeted when the one before has gone
const queue = [];
let busy = false;

async function serve() {
  if (busy) return;
  busy = true;
  while (queue.length > 0) {
    const socket = queue.shift();
    socket.end('hello\n');
    if (!socket.destroyed) await once(socket, 'close');
  }
  busy = false;
}

net
  .createServer((socket) => {
    queue.push(socket);
    serve();
  })
  .listen(process.argv[2], '127.0.0.1');
