// fails: answers
import { spawnSync } from 'node:child_process';
import net from 'node:net';

const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const code = 'if (process.argv[1] === "crash") process.exit(1); console.log(process.pid + ": " + process.argv[1])';
      const { status, stdout } = spawnSync(process.execPath, ['-e', code, line]);
      if (status === 0) socket.write(stdout);
      else socket.destroy();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
