import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);

for (const name of ['one', 'two', 'three', 'four']) {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log(name, 'gets', data.toString());
  });
  const answer = once(socket, 'data');
  await Promise.race([answer, once(socket, 'end')]);
}
console.log('all have come');
