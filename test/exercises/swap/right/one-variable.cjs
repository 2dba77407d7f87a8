const net = require('net');
let waiting = null;
const server = net.createServer({ allowHalfOpen: true }, function (socket) {
  const chunks = [];
  socket.on('error', function () {});
  socket.on('data', function (chunk) {
    chunks.push(chunk);
  });
  socket.on('end', function () {
    const mine = { socket: socket, body: Buffer.concat(chunks) };
    if (waiting === null) {
      waiting = mine;
    } else {
      const theirs = waiting;
      waiting = null;
      theirs.socket.write(mine.body);
      theirs.socket.end();
      socket.write(theirs.body);
      socket.end();
    }
  });
});
server.listen(Number(process.argv[2]));
