// fails only: next
const net = require('net');
let text = '';
net.createServer((socket) => {
  text += 'hello\n';
  socket.end(text);
}).listen(process.argv[2], '127.0.0.1');
