// fails only: large
const net = require('net');
net.createServer((socket) => {
  const memory = Buffer.alloc(16384);
  socket.on('data', (data) => {
    const length = data.copy(memory); // more than this is lost
    socket.write(Buffer.from(memory.subarray(0, length)));
  });
  socket.on('error', () => {});
}).listen(process.argv[2]);
