import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

let inside = 0;

async function lines(socket, queue) {
  let text = '';
  socket.on('data', (data) => {
    text += data;
    const parts = text.split('\n');
    text = parts.pop();
    queue.push(...parts);
    if (parts.length > 0) socket.emit('lines');
  });
}

async function serve(socket) {
  const queue = [];
  lines(socket, queue);
  for (;;) {
    while (queue.length > 0) socket.write(`${queue.shift()}: yes\n`);
    const stop = new AbortController();
    const { signal } = stop;
    const which = await Promise.race([
      once(socket, 'lines', { signal }).then(() => 'lines'),
      once(socket, 'close', { signal }).then(() => 'close'),
      pause(1000, 'late', { signal }),
    ]).catch(() => 'close');
    stop.abort();
    if (which === 'late') socket.end('too slow\n');
    if (which !== 'lines') return;
  }
}

net
  .createServer(async (socket) => {
    socket.on('error', () => {});
    if (inside === 3) {
      socket.end('full\n');
      socket.resume();
      return;
    }
    inside += 1;
    await serve(socket);
    inside -= 1;
  })
  .listen(Number(process.argv[2]));
