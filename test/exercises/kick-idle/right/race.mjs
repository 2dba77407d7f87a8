import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

async function attend(socket) {
  socket.on('error', () => {});
  const heard = socket[Symbol.asyncIterator]();
  while (true) {
    const stop = new AbortController();
    const first = await Promise.race([
      heard.next().catch(() => ({ done: true })),
      wait(1000, 'silence', { signal: stop.signal }).catch(() => 'heard'),
    ]);
    stop.abort();
    if (first === 'silence') {
      socket.end('too quiet\n');
      return;
    }
    if (first.done) return;
  }
}

await wait(1000);
const server = net.createServer(attend).listen(Number(process.argv[2]));
await once(server, 'listening');
