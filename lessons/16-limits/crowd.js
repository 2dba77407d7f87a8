import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);

for (const name of ['one', 'two']) {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('connect', () => {
    console.log(name, 'is connected');
  });
  socket.resume();
}
