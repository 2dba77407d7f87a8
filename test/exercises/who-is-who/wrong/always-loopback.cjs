// fails: server-side
const net = require('node:net');
net
  .createServer((socket) => {
    const [here, there] = [`127.0.0.1:${socket.localPort}`, `127.0.0.1:${socket.remotePort}`];
    socket.on('error', () => {});
    socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
  })
  .listen(process.argv[2]);
