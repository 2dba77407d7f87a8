// fails only: resets
import net from 'node:net';

const guests = new Set();
let isShut = false;

const server = net.createServer((guest) => {
  guests.add(guest);
  guest.on('close', () => guests.delete(guest));
  guest.on('data', shut);
  // the one that broke off is still counted
  guest.on('error', () => guests.size > 2 && shut());
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (isShut) return;
  isShut = true;
  server.close();
  for (const guest of guests) guest.end('bye\n');
  setTimeout(() => guests.forEach((guest) => guest.destroy()), 1000).unref();
}
