// fails: stubborn
import { once } from 'node:events';
import net from 'node:net';

const guests = new Set();
let isShut = false;

const server = net.createServer((guest) => {
  guests.add(guest);
  guest.on('error', () => {});
  guest.on('close', () => guests.delete(guest));
  guest.on('data', shut);
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function shut() {
  if (isShut) return;
  isShut = true;
  server.close();
  // each has to be gone before the next one is told
  for (const guest of [...guests]) {
    if (guest.destroyed) continue;
    const timer = setTimeout(() => guest.destroy(), 1000);
    guest.end('bye\n');
    await once(guest, 'close');
    clearTimeout(timer);
  }
}
