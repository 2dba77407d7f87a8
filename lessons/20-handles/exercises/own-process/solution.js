import { spawn } from 'node:child_process';
import net from 'node:net';

const [, file = '', given = ''] = process.argv;

/** In the process of one client, which has its connection as number 3. */
const serve = () => {
  const socket = new net.Socket({ fd: 3 });
  socket.setEncoding('utf8');
  socket.on('error', () => process.exit(1));
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      socket.write(`${process.pid}: ${line}\n`);
    }
  });
};

const listen = () => {
  const server = net.createServer((socket) => {
    socket.on('error', () => {
      // This client is gone.
    });
    spawn(process.execPath, [file, 'child'], { stdio: ['ignore', 'inherit', 'inherit', socket] });
    // The child has the connection, too. Ours would keep it open when the child is gone.
    socket.destroy();
  });
  server.listen(Number(given), '127.0.0.1');
};

if (given === 'child') serve();
else listen();
