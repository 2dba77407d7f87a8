const net = require('node:net');
const waiting = [];
net.createServer({ allowHalfOpen: true })
  .on('connection', (socket) => {
    let body = Buffer.alloc(0);
    socket.on('readable', () => {
      for (let piece; (piece = socket.read()) !== null; ) body = Buffer.concat([body, piece]);
    });
    socket.on('end', () => {
      const other = waiting.shift();
      if (!other) return waiting.push([socket, body]);
      other[0].end(body);
      socket.end(other[1]);
    });
    socket.on('error', () => socket.destroy());
  })
  .listen(+process.argv[2]);
