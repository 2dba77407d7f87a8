// fails: stubborn
import net from 'node:net';

const guests = new Set();
let isShut = false;

const server = net.createServer((guest) => {
  guests.add(guest);
  guest.on('error', () => {});
  guest.on('close', () => guests.delete(guest));
  guest.on('data', () => {
    if (isShut) return;
    isShut = true;
    server.close();
    for (const each of guests) each.end('bye\n');
    // only one of those who are still there
    setTimeout(() => guests.values().next().value?.destroy(), 1000).unref();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
