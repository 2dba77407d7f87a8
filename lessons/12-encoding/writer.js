import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', console.error);
socket.write('€€€');
console.log(socket.bytesWritten, 'bytes written');
console.log(socket.writableLength, 'still waiting');
console.log(socket.bufferSize, 'by its old name');

setTimeout(() => socket.write('aGkh', 'base64'), 600);
setTimeout(() => socket.end(), 900);
