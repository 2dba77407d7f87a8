// fails only: prompt
import net from 'node:net';

const wire = new Set();
const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  let keys = [];
  let timer;
  // Keys that come within a short time are passed on together.
  const passOn = () => {
    timer = undefined;
    const data = Buffer.concat(keys);
    keys = [];
    for (const other of wire) if (other !== socket) other.write(data);
  };
  socket.on('data', (data) => {
    keys.push(data);
    timer ??= setTimeout(passOn, 40);
  });
  socket.prependListener('end', () => {
    if (timer) passOn();
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
