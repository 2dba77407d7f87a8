import net from 'node:net';

const socket = net.connect('./hello.sock');
socket.on('connect', () => {
  console.log('address():', socket.address());
  console.log('remote:', socket.remoteAddress);
});
