import net from 'node:net';

const socket = net.connect('./front.sock');

socket.on('error', console.error);
socket.on('end', () => console.log('that was all'));
socket.pause();
setTimeout(() => {
  console.log('good morning');
  socket.resume();
}, 10_000);
