// fails only: resets
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, async (socket) => {
    socket.setEncoding('utf8');
    for await (const text of socket) socket.write(text.toUpperCase());
    socket.end();
  })
  .listen(process.argv[2]);
