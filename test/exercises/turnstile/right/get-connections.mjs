// Whoever was told is destroyed once that is sent, so Node's own count is right.
import net from 'node:net';
import { promisify } from 'node:util';

const server = net.createServer();
const count = promisify(server.getConnections.bind(server));

server.on('connection', async (socket) => {
  socket.on('error', () => {});
  const number = await count();
  const bye = (text) => socket.end(text, () => socket.destroy());
  if (number > 3) {
    bye('full\n');
    return;
  }
  const late = setTimeout(bye, 1000, 'too slow\n');
  socket.once('close', () => clearTimeout(late));
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
      if (socket.writableEnded) return;
      socket.write(Buffer.concat([rest.subarray(0, at), Buffer.from(': yes\n')]));
      rest = rest.subarray(at + 1);
      late.refresh();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
