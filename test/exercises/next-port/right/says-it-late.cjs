const net = require('node:net');
const start = (port) => {
  const server = net.createServer((socket) => socket.on('error', () => {}).end(`${port}\n`));
  server.once('error', () => start(port + 1));
  server.listen(port, () => {
    setTimeout(() => process.stdout.write('listening '), 300);
    setTimeout(() => process.stdout.write(`on ${port}\n`), 400);
  });
};
start(Number(process.argv[2]));
