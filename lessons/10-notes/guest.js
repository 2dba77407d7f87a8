const net = require('node:net');

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', console.error);
socket.on('connect', () => {
  socket.write('你好');
});
socket.on('data', (data) => {
  console.log('answer:', data.toString());
  socket.end();
});
