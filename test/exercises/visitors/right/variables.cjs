const net = require('net');

let number = 0;
let online = 0;

net.createServer((socket) => {
  number++;
  online++;
  socket.write('visitor ' + number + ', ' + online + ' online\n');
  socket.on('error', () => {});
  socket.on('close', () => online--);
  socket.resume();
}).listen(process.argv[2], '127.0.0.1');
