const net = require('net');
let waiting;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (piece) => (text += piece));
  socket.on('end', () => {
    if (waiting) {
      waiting.socket.end(text, 'latin1');
      socket.end(waiting.text, 'latin1');
      waiting = undefined;
    } else waiting = { socket, text };
  });
  socket.on('error', console.error);
}).listen(process.argv[2]);
