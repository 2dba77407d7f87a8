// fails only: fifty
const net = require('net');
let text = Buffer.alloc(0);
net.createServer((socket) => {
  let sent = 0;
  socket.on('error', () => {});
  socket.on('data', (data) => {
    text = Buffer.concat([text, data]);
    socket.write(text.subarray(sent)); // the next client gets what the first one said
    sent = text.length;
  });
}).listen(process.argv[2]);
