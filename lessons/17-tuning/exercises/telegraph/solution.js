import net from 'node:net';

const port = Number(process.argv[2]);
/** @type {Set<net.Socket>} */
const wire = new Set();

const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    for (const other of wire) if (other !== socket) other.write(data);
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', (error) => console.error(error.message));
});

server.listen(port, '127.0.0.1');
