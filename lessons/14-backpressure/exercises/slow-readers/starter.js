import net from 'node:net';
import stream from 'node:stream';

const port = Number(process.argv[2]);
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
  stream.pipeline(source, socket, () => {
    console.log('over');
  });
});

server.listen(port, '127.0.0.1');
