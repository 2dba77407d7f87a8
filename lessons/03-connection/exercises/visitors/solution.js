import net from 'node:net';

const port = Number(process.argv[2]);
let number = 0;
let online = 0;

const server = net.createServer((socket) => {
  number += 1;
  online += 1;
  socket.write(`visitor ${number}, ${online} online\n`);
  socket.resume();
  socket.on('error', (error) => console.error(error.message));
  socket.on('close', () => {
    online -= 1;
  });
});

server.listen(port, '127.0.0.1');
