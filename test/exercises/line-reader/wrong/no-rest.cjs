// fails: pieces
const net = require('net');
net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => {
    const lines = data.toString().split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) socket.write(`[${line}]\n`);
  });
}).listen(process.argv[2]);
