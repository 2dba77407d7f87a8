// fails only: large
const net = require('net');
net.createServer((socket) => {
  socket.on('data', (data) => {
    if (!socket.write(data)) socket.pause(); // and nobody resumes
  });
  socket.on('error', () => {});
}).listen(process.argv[2]);
