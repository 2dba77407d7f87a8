import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

async function serve(socket) {
  let order = '';
  socket.setEncoding('utf8').on('data', (text) => {
    order += text;
  });
  await once(socket, 'end');
  const list = await Promise.resolve(order).then(JSON.parse).catch(() => null);
  await pause(30);
  socket.end(Array.isArray(list) ? `${list.length} cups\n` : 'no order\n');
}

for (let port = Number(process.argv[2]); ; port += 1) {
  const server = net.createServer({ allowHalfOpen: true });
  server.on('connection', (socket) => {
    socket.on('error', (error) => console.log(String(error)));
    serve(socket).catch((error) => console.log('not served:', error.message));
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    break;
  } catch (error) {
    console.log(error.message);
  }
}
