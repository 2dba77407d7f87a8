// fails: talker
const net = require('net');
let number = 0;
let online = 0;
const server = net.createServer((socket) => {
  socket.write(`visitor ${++number}, ${++online} online\n`);
  socket.resume();
  socket.on('error', () => {});
  socket.on('close', () => {
    online--;
    if (online === 0) server.close();
  });
});
server.listen(process.argv[2]);
