// fails: counts
const net = require('net');
net.createServer((socket) => {
  let number = 0; // a new one for each client
  let online = 0;
  number++;
  online++;
  socket.write(`visitor ${number}, ${online} online\n`);
  socket.resume();
  socket.on('error', () => {});
  socket.on('close', () => online--);
}).listen(process.argv[2]);
