const net = require('node:net');

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', console.error);
socket.write('GET /notes HTTP/1.1\r\n');
socket.write('Host: localhost\r\n');
socket.write('Connection: close\r\n\r\n');
socket.pipe(process.stdout);
