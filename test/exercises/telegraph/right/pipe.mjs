import net from 'node:net';
import { Writable } from 'node:stream';

const wire = new Set();

const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  const spread = new Writable({
    write(data, _encoding, done) {
      for (const other of wire) if (other !== socket) other.write(data);
      done();
    },
  });
  socket.pipe(spread);
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => socket.destroy());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
