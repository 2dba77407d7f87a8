import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = new net.Socket();
console.log('fresh:', socket.address());
socket.on('error', console.error);
socket.on('connect', () => {
  const { localPort, remotePort } = socket;
  console.log({ localPort, remotePort });
  console.log('address():', socket.address());
});
socket.connect(port, '127.0.0.1');
