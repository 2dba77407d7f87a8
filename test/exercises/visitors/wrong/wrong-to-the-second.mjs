// fails only: counts
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number += 1;
    online += 1;
    const told = number === 2 && online === 2 ? 3 : online;
    socket.write(`visitor ${number}, ${told} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => {
      online -= 1;
    });
  })
  .listen(process.argv[2]);
