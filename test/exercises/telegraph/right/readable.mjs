import net from 'node:net';

const port = Number(process.argv[2]);
const wire = new Map();
let last = 0;

const server = net.createServer((socket) => {
  const id = (last += 1);
  wire.set(id, socket);
  socket.setNoDelay(true);
  socket.on('readable', () => {
    for (let data = socket.read(); data !== null; data = socket.read()) {
      for (const [other, each] of wire) if (other !== id && !each.writableEnded) each.write(data);
    }
  });
  socket.on('error', (error) => console.log(error.code));
  socket.on('close', () => wire.delete(id));
});
server.listen(port, '127.0.0.1');
