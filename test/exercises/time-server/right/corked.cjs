'use strict';
const net = require('node:net');

const server = net.createServer({ pauseOnConnect: true });
server.on('connection', (socket) => {
  socket.on('error', () => {});
  socket.cork();
  const d = new Date();
  const fields = [d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes()].map((x) => (x < 10 ? '0' + x : '' + x));
  socket.write(d.getFullYear() + '-' + fields[0] + '-' + fields[1]);
  socket.write(' ' + fields[2] + ':' + fields[3]);
  socket.write('\n');
  socket.uncork();
  socket.end();
  socket.resume();
});
server.listen({ port: +process.argv[2], backlog: 128 });
