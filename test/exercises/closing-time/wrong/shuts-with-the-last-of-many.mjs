// fails only: open
import net from 'node:net';

const guests = new Set();
let [isShut, wasBusy] = [false, false];

const server = net.createServer((guest) => {
  guests.add(guest);
  wasBusy ||= guests.size > 1;
  guest.on('error', () => {});
  guest.on('data', shut);
  guest.on('close', () => {
    guests.delete(guest);
    // nobody is left after a busy evening
    if (wasBusy && guests.size === 0) server.close();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (isShut) return;
  isShut = true;
  server.close();
  for (const guest of guests) guest.end('bye\n');
  setTimeout(() => guests.forEach((guest) => guest.destroy()), 1000).unref();
}
