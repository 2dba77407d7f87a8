// fails only: letters
import net from 'node:net';
net.createServer((socket) => {
  const decoder = new TextDecoder();
  socket.on('error', () => {});
  socket.on('data', (data) => socket.write(decoder.decode(data, { stream: true }).toUpperCase()));
}).listen(Number(process.argv[2]), '127.0.0.1');
