// fails: answer
const net = require('net');
net.createServer((socket) => {
  let text = '';
  while (text.length !== 16) text = new Date().toISOString();
  socket.end(text + '\n');
}).listen(process.argv[2]);
