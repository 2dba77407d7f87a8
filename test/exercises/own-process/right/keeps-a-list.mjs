import { fork } from 'node:child_process';
import net from 'node:net';

const children = new Map();

if (process.send) {
  process.once('message', (number, socket) => {
    answer(socket);
    socket.on('close', () => {
      process.send(number, () => process.exit());
    });
  });
} else {
  let count = 0;
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    count += 1;
    const child = fork(process.argv[1], [], { stdio: 'inherit' });
    children.set(count, child);
    child.on('message', (number) => children.delete(number));
    child.send(count, socket, (error) => {
      if (error) console.error(error.message);
    });
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
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
