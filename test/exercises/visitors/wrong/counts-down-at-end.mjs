// fails only: resets
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    socket.write(`visitor ${++number}, ${++online} online\n`);
    socket.resume();
    socket.on('end', () => online--);
    socket.on('error', (error) => console.log(error.message));
  })
  .listen(process.argv[2]);
