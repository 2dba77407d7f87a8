// fails only: resets
import { once } from 'node:events';
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, async (socket) => {
    socket.setEncoding('utf8');
    for await (const text of socket) if (!socket.write(text.toUpperCase())) await once(socket, 'drain');
    socket.end();
  })
  .listen(process.argv[2]);
