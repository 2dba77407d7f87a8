import net from 'node:net';

const socket = net.createConnection('./desk.sock');
socket.on('error', console.error);
socket.resume();
socket.on('connect', () => {
  setTimeout(() => socket.end('still here'), 500);
});
