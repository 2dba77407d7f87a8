// fails only: active
const net = require('net');
net
  .createServer((socket) => {
    let heard = 0;
    const leave = () => socket.end('too quiet\n');
    const tired = setTimeout(() => heard > 0 && heard < 100 && leave(), 2200);
    socket.setTimeout(1000);
    socket.once('timeout', () => {
      clearTimeout(tired);
      leave();
    });
    socket.on('data', (data) => {
      heard += data.length;
    });
    socket.on('close', () => clearTimeout(tired));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
