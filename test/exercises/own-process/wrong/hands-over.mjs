// fails only: answers
import { spawn } from 'node:child_process';
import net from 'node:net';

if (process.argv[2] === 'child') {
  let rest = '';
  process.stdin.setEncoding('utf8').on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      process.stdout.write(`${process.pid}: ${line}\n`);
    }
  });
} else {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const start = () => spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const both = [start(), start()];
    let pieces = 0;
    for (const child of both) {
      child.stdin.on('error', () => {});
      child.stdout.pipe(socket, { end: false });
      child.on('close', () => {
        both.forEach((each) => each.kill());
        socket.end();
      });
    }
    socket.on('error', () => both.forEach((each) => each.kill()));
    socket.on('end', () => both[1].stdin.end());
    // The first one answers what comes first, the other one the rest.
    socket.on('data', (data) => {
      both[Math.min(pieces, 1)].stdin.write(data);
      pieces += 1;
    });
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}
