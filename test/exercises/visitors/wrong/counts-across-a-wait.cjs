// fails only: crowd
const net = require('net');
let number = 0;
let online = 0;
net
  .createServer(async (socket) => {
    socket.on('error', () => {});
    socket.resume();
    socket.on('close', () => {
      online -= 1;
    });
    number += 1;
    const own = number;
    const before = online;
    await new Promise((resolve) => setTimeout(resolve, 5));
    online = before + 1; // somebody else may have come meanwhile
    socket.write(`visitor ${own}, ${online} online\n`);
  })
  .listen(process.argv[2]);
