// fails: moves
const net = require('net');
let port = Number(process.argv[2]);
let step = 1;
const server = net.createServer((socket) => socket.end(`${port}\n`));
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => {
  port += step;
  step *= 2;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
