// fails: answer
const net = require('net');
const server = net.createServer((socket) => {
  const d = new Date();
  socket.end(d.getFullyear() + '-' + (d.getMonth() + 1) + '\n');
});
server.listen(process.argv[2]);
