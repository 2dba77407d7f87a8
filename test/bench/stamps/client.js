import net from 'node:net';

const socket = net.connect(Number(process.env.PORT), '127.0.0.1');
let words = 10;
const talk = setInterval(() => {
  socket.write('tick');
  words -= 1;
  if (words > 0) return;
  clearInterval(talk);
  socket.end();
}, 20);
