import net from 'node:net';

const socket = net.connect({ path: './desk.sock' });
socket.resume();
socket.on('error', (error) => {
  console.log('late:', error.message);
});
