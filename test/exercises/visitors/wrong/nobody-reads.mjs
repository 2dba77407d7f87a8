// fails: talker
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number += 1;
    online += 1;
    socket.write(`visitor ${number}, ${online} online\n`);
    socket.on('error', () => {});
    socket.on('close', () => {
      online -= 1;
    });
  })
  .listen(process.argv[2]);
