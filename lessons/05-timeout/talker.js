import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const options = { port, host, timeout: 800 };
const socket = net.createConnection(options);
socket.on('error', console.error);
socket.on('timeout', () => {
  console.log('quiet here, too');
});

const words = ['one', 'two', 'three'];
const talk = setInterval(() => {
  socket.write(words.shift() ?? '');
  if (words.length > 0) return;
  console.log('said it all');
  clearInterval(talk);
}, 300);
setTimeout(() => socket.end(), 2200);
socket.on('close', () => clearInterval(talk));
socket.resume();
