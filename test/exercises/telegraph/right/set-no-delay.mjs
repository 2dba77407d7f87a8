import net from 'node:net';

const wire = new Set();
net
  .createServer((socket) => {
    socket.setNoDelay();
    wire.add(socket);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      for (const other of wire) if (other !== socket && other.writable) other.write(data);
    });
    socket.on('close', () => wire.delete(socket));
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
