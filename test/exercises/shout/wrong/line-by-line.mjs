// fails: at-once
import net from 'node:net';
import { createInterface } from 'node:readline';
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => socket.write(`${line.toUpperCase()}\n`));
    lines.on('close', () => socket.end());
  })
  .listen(process.argv[2]);
