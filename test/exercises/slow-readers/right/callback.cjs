const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function send(socket, n) {
  if (n > 320) return socket.end();
  socket.write(lineOf(n), (error) => {
    if (!error) send(socket, n + 1);
  });
}
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => socket.destroy());
  send(socket, 1);
}).listen(process.argv[2]);
