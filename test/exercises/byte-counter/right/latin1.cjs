const net = require('net');
// in latin1 each byte is one character
const server = net.createServer({ allowHalfOpen: true, highWaterMark: 1024 }, (socket) => {
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (part) => (text += part));
  socket.on('error', () => socket.destroy());
  socket.on('end', () => {
    setTimeout(() => socket.end(`${text.length}\n`), 200);
  });
});
server.listen(process.argv[2]);
