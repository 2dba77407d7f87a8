// asks the operating system's own clock
const net = require('net');
const { exec } = require('child_process');

net.createServer((socket) => {
  socket.on('error', () => {});
  exec('date "+%Y-%m-%d %H:%M"', (error, stdout) => {
    if (error) return socket.destroy();
    socket.end(stdout);
  });
}).listen(Number(process.argv[2]));
