// fails only: pieces
const net = require('net');
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('latin1');
  socket.on('error', () => {});
  socket.on('data', (text) => {
    if (socket.writableEnded) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop().replace(/ +$/, '');
    for (const line of lines) {
      if (line.length > 1024) return socket.end('too long\n');
      socket.write('[' + line + ']\n', 'latin1');
    }
    if (rest.length > 1024) socket.end('too long\n');
  });
}).listen(process.argv[2]);
