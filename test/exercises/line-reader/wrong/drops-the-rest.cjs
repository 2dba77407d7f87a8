// fails: long
const net = require('net');
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    if (Buffer.byteLength(rest) > 1024) rest = '';
    for (const line of lines) socket.write(`[${line}]\n`);
  });
}).listen(process.argv[2]);
