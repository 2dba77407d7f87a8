import { once } from 'node:events';
import net from 'node:net';

async function serve(socket) {
  socket.setEncoding('utf-8');
  for await (const text of socket) {
    if (!socket.write(text.toLocaleUpperCase('en'))) await once(socket, 'drain');
  }
  socket.end();
}

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  serve(socket).catch((error) => console.error('gone:', error.message));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
