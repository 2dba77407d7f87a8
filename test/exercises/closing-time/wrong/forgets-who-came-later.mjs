// fails only: everyone
import net from 'node:net';

const guests = [];
let isShut = false;

const server = net.createServer((guest) => {
  guests.push(guest);
  guest.on('error', () => {});
  guest.on('data', () => {
    if (isShut) return;
    isShut = true;
    server.close();
    // whoever came after the speaker gets an end, and no word
    const upTo = guests.indexOf(guest);
    for (const [index, each] of guests.entries()) each.end(index <= upTo ? 'bye\n' : '');
    setTimeout(() => guests.forEach((each) => each.destroy()), 1000).unref();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
