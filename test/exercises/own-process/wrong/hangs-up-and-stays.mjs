// fails only: crash
import { fork } from 'node:child_process';
import net from 'node:net';

if (process.send) process.on('message', (_message, socket) => serve(socket));
else {
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    const child = fork(process.argv[1]);
    child.send('serve', socket);
    child.on('error', () => {});
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}

function serve(socket) {
  answer(socket);
  socket.on('close', () => process.exit());
}

function answer(socket) {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') {
        socket.removeAllListeners('close');
        socket.destroy();
        return;
      }
      socket.write(`${process.pid}: ${line}\n`);
    }
  });
}
