import net from 'node:net';
import { promisify } from 'node:util';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, async (socket) => {
  socket.on('error', () => {});
  const write = promisify(socket.write.bind(socket));
  try {
    for (let n = 1; n <= 320; n++) await write(lineOf(n));
    socket.end();
  } catch {
    socket.destroy();
  }
}).listen(process.argv[2], 'localhost');
