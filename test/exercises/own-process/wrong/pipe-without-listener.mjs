// fails only: crash
import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  process.stdin.setEncoding('utf8');
  let rest = '';
  process.stdin.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      process.stdout.write(`${process.pid}: ${line}\n`);
    }
  });
} else {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const child = spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['pipe', 'pipe', 'inherit'] });
    socket.on('error', () => child.kill());
    socket.pipe(child.stdin);
    child.stdout.pipe(socket);
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}
