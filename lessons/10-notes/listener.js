const net = require('node:net');
const { Duplex } = require('node:stream');

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  console.log('Duplex:', socket instanceof Duplex);
  socket.on('error', console.error);
  socket.on('data', (data) => console.log(data));
  socket.on('end', () => {
    console.log('destroyed:', socket.destroyed);
    console.log('writable:', socket.writable);
    socket.write('再见');
  });
  socket.on('close', () => server.close());
});
server.listen(port, '127.0.0.1');
