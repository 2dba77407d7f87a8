import net from 'node:net';

const guests = new Set();
let isDone = false;
const server = net.createServer((guest) => {
  guests.add(guest);
  guest.on('close', () => guests.delete(guest));
  guest.on('error', () => {});
  guest.resume();
  guest.prependListener('data', async () => {
    if (isDone) return;
    isDone = true;
    const gone = server[Symbol.asyncDispose]();
    guests.forEach((each) => each.end('bye\n'));
    const timer = setTimeout(() => guests.forEach((each) => each.destroy()), 1000);
    await gone;
    clearTimeout(timer);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
