// fails only: characters
const net = require('net');
net.createServer((socket) => {
  let rest = '';
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    const lines = (rest + data).split('\n'); // a piece may end within a character
    rest = lines.pop();
    for (const line of lines) {
      if (Buffer.byteLength(line) > 1024) return socket.end('too long\n');
      socket.write(`[${line}]\n`);
    }
    if (Buffer.byteLength(rest) > 1024) socket.end('too long\n');
  });
}).listen(process.argv[2]);
