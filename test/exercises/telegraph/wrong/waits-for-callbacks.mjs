// fails only: deaf
import net from 'node:net';
import { promisify } from 'node:util';

const wire = new Set();

async function serve(socket) {
  for await (const data of socket) {
    const others = [...wire].filter((each) => each !== socket);
    await Promise.all(others.map((other) => promisify(other.write.bind(other))(data).catch(() => {})));
  }
}

const server = net.createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
  wire.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => wire.delete(socket));
  serve(socket).catch(() => {}).finally(() => {
    wire.delete(socket);
    socket.end();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
