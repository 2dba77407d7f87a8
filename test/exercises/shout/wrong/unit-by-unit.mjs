// fails only: letters
import net from 'node:net';
net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (text) => socket.write(text.split('').map((c) => c.toUpperCase()).join('')));
}).listen(Number(process.argv[2]), '127.0.0.1');
