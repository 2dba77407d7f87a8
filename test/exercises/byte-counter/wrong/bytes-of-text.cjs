// fails only: bytes
const net = require('net');
net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => {
    text += data; // what is no UTF-8 is replaced here
  });
  socket.on('error', () => {});
  socket.on('end', () => socket.end(Buffer.byteLength(text) + '\n'));
}).listen(process.argv[2]);
