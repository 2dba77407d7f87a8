// fails only: active
const net = require('net');
net
  .createServer((socket) => {
    let heard = 0;
    const leave = () => socket.end('too quiet\n');
    socket.setTimeout(1000);
    socket.once('timeout', leave);
    socket.on('data', (data) => {
      heard += data.length;
      if (heard > 10 && heard < 100) leave();
    });
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
