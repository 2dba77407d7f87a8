// fails: answers
import { fork } from 'node:child_process';
import net from 'node:net';

if (process.send) {
  process.on('message', (_message, socket) => {
    answer(socket);
    process.disconnect();
  });
  process.send('ready');
} else {
  const server = net.createServer();
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    const child = fork(process.argv[1]);
    child.once('message', () => child.send({}, socket, () => {}));
  });
  server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
}

function answer(socket) {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      socket.write(`${process.pid}: ${line}\n`);
    }
  });
}
