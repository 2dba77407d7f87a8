import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  const socket = new net.Socket({ fd: 3, allowHalfOpen: true });
  socket.setEncoding('utf8');
  let rest = '';
  try {
    for await (const data of socket) {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (line === 'crash') process.exit(1);
        socket.write(`${process.pid}: ${line}\n`);
      }
    }
  } catch {
    process.exitCode = 2;
  }
} else {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['ignore', 'inherit', 'inherit', socket] });
    socket.destroy();
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}
