import { once } from 'node:events';
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
async function serve(socket) {
  for (let n = 1; n <= 320 && !socket.destroyed; n += 1) {
    if (!socket.write(lineOf(n))) await once(socket, 'drain');
  }
  socket.end();
}
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    serve(socket).catch(() => socket.destroy());
  })
  .listen(process.argv[2]);
