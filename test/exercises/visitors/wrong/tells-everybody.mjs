// fails: stays
import net from 'node:net';
let number = 0;
const guests = new Set();
net
  .createServer((socket) => {
    guests.add(socket);
    number++;
    for (const guest of guests) guest.write(`visitor ${number}, ${guests.size} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => guests.delete(socket));
  })
  .listen(process.argv[2]);
