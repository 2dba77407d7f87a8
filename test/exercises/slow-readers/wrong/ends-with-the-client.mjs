// fails only: ends
import net from 'node:net';
const line = (n) => String(n).padEnd(65535, '.') + '\n';
net.createServer((socket) => {
  let n = 1;
  socket.on('error', () => {});
  socket.resume();
  const more = () => {
    while (n <= 320) {
      if (!socket.writable) return;
      if (!socket.write(line(n++))) { socket.once('drain', more); return; }
    }
    socket.end();
  };
  more();
}).listen(Number(process.argv[2]), '127.0.0.1');
