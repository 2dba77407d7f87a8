// fails: full
const net = require('net');
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (text) => {
    if (socket.writableEnded) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) socket.write(`[${line}]\n`);
    if (socket.bytesRead > 1024 + 5) socket.end('too long\n');
  });
}).listen(process.argv[2]);
