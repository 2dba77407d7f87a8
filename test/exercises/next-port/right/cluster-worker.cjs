const cluster = require('cluster');
const net = require('net');
if (cluster.isPrimary) cluster.fork();
else {
  let port = Number(process.argv[2]);
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(`${port}\n`);
  });
  server.on('listening', () => console.log(`listening on ${port}`));
  server.on('error', () => {
    port += 1;
    server.listen(port, '127.0.0.1');
  });
  server.listen(port, '127.0.0.1');
}
