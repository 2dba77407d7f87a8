import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const MIB = 1024 * 1024;
const options = { highWaterMark: 16 * MIB };
const server = net.createServer(options, (socket) => {
  let pieces = 0;
  socket.on('error', console.error);
  function more() {
    if (pieces === 4) return socket.end();
    pieces += 1;
    socket.write(Buffer.alloc(8 * MIB, 'x'));
    setTimeout(more, 100);
  }
  more();
});

server.listen(port, '127.0.0.1');
