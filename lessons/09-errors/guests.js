import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const enter = () => {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('data', (data) => console.log(`${data}`));
  return socket;
};

enter().write('green tea');
enter().write('black tea');
const rude = enter();
setTimeout(() => rude.resetAndDestroy(), 400);
