import net from 'node:net';
import stream from 'node:stream';

const port = Number(process.env.PORT ?? 8000);
function* dishes() {
  yield 'soup';
  throw new Error('the cook has gone');
}
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  const source = stream.Readable.from(dishes());
  source.on('error', (error) => {
    console.error(error.message);
  });
  source.pipe(socket);
});

server.listen(port, '127.0.0.1');
