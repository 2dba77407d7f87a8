import net from 'node:net';

const guests = new Set();
const server = net.createServer();
let shutDown = () => {
  shutDown = () => {};
  server.close();
  const farewell = setTimeout(() => guests.forEach((guest) => guest.destroy()), 1000);
  server.on('close', () => clearTimeout(farewell));
  for (const guest of guests) {
    guest.cork();
    guest.write('by');
    guest.write('e\n');
    guest.uncork();
    guest.end();
  }
};
server.on('connection', (guest) => {
  guests.add(guest);
  guest.on('close', () => guests.delete(guest));
  guest.on('error', () => {});
  guest.on('data', () => shutDown());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
