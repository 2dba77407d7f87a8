const net = require('node:net');

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port);

socket.on('error', console.error);
socket.on('lookup', (error, address, _, name) => {
  console.log(name, 'is', error ?? address);
});
socket.on('data', (data) => console.log(data));

socket.end(Buffer.from('你好', 'utf16le'));
