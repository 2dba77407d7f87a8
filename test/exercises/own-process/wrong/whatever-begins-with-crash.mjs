// fails only: crash
import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  const socket = new net.Socket({ fd: 3, allowHalfOpen: true });
  answer(socket);
  socket.on('end', () => socket.end());
} else {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['ignore', 'inherit', 'inherit', socket] });
    socket.destroy();
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
      if (line.startsWith('crash')) process.exit(1);
      socket.write(`${process.pid}: ${line}\n`);
    }
  });
}
