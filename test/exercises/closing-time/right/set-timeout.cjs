const net = require('net');
const all = [];
let closing = false;
const server = net.createServer(function (socket) {
  all.push(socket);
  socket.setEncoding('utf8');
  socket.on('error', function () {});
  socket.on('data', function () {
    if (closing) return;
    closing = true;
    server.close();
    all.forEach(function (each) {
      if (each.destroyed) return;
      each.write('bye\n');
      each.end();
    });
    setTimeout(function () {
      all.forEach(function (each) {
        each.destroy();
      });
    }, 1000);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
