// fails: own
import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  answer(new net.Socket({ fd: 3 }));
} else {
  const waiting = [];
  const next = () => {
    const [socket] = waiting;
    if (!socket) return;
    const child = spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['ignore', 'inherit', 'inherit', socket] });
    child.on('exit', () => {
      waiting.shift()?.destroy();
      next();
    });
  };
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    waiting.push(socket);
    if (waiting.length === 1) next();
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
