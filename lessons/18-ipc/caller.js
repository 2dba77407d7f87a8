import net from 'node:net';

const socket = new net.Socket();
socket.connect('./desk.sock');
socket.resume();
socket.on('error', (error) => {
  console.log('client:', error.message);
});
