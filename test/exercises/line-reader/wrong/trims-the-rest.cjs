// fails only: pieces
const net = require('net');
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (text) => {
    if (socket.writableEnded) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop().trim();
    for (const line of lines) {
      if (Buffer.byteLength(line) > 1024) return socket.end('too long\n');
      socket.write('[' + line + ']\n');
    }
    if (Buffer.byteLength(rest) > 1024) socket.end('too long\n');
  });
}).listen(process.argv[2]);
