import { createServer } from 'node:net';

const guests = new Set();
let total = 0;

const server = createServer();
server.on('connection', (guest) => {
  guests.add(guest);
  total += 1;
  for (const piece of ['visitor ', String(total), ', ', String(guests.size), ' online', '\n']) guest.write(piece);
  guest
    .on('data', (data) => console.log('guest says', data.toString()))
    .on('error', ({ message }) => console.log('guest lost:', message))
    .on('close', () => guests.delete(guest));
});
server.listen({ port: process.argv[2], host: 'localhost' }, () => console.log('the door is open'));
