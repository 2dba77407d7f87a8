// fails only: large
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.on('data', (data) => {
    total += data.length;
    if (total > 1e6) return socket.destroy();
    socket.write(data);
  });
  socket.on('error', () => {});
}).listen(process.argv[2]);
