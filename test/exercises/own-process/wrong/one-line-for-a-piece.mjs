// fails: crash
import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  answer(new net.Socket({ fd: 3 }));
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
  socket.on('data', (data) => {
    const line = data.trim();
    if (line === 'crash') process.exit(1);
    socket.write(`${process.pid}: ${line}\n`);
  });
}
