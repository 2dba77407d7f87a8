// fails: own
import { fork } from 'node:child_process';
import net from 'node:net';

if (process.send) {
  process.on('message', (_message, socket) => answer(socket));
} else {
  const children = [undefined, undefined];
  let count = 0;
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    count += 1;
    const place = count % 2;
    if (!children[place]?.connected) children[place] = fork(process.argv[1]);
    children[place].send('a client', socket);
    children[place].on('exit', () => {
      children[place] = undefined;
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
