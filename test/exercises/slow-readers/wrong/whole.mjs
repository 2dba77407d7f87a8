// fails only: memory
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
const all = Array.from({ length: 320 }, (_, index) => lineOf(index + 1)).join('');
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  socket.end(all);
}).listen(process.argv[2]);
