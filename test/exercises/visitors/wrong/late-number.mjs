// fails only: crowd
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number++;
    online++;
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => online--);
    // by then somebody else may have come
    setTimeout(() => socket.write(`visitor ${number}, ${online} online\n`), 20);
  })
  .listen(process.argv[2]);
