// fails: answers
import { spawn } from 'node:child_process';
import net from 'node:net';

const [node = '', file = '', role] = process.argv;
const port = Number(role ?? process.env.PORT);
if (role === 'child') {
  const both = { readable: true, writable: true };
  const socket = new net.Socket({ fd: 3, ...both });
  console.log('child: I have number 3');
  socket.on('error', console.error);
  socket.on('data', () => {
    socket.write('got it', () => socket.destroy());
  });
} else {
  const server = net.createServer((socket) => {
    socket.on('error', console.error);
    const stdio = [null, 1, 2, socket];
    const args = [file, 'child'];
    const child = spawn(node, args, { stdio });
    socket.destroy();
    child.on('exit', () => console.log('child gone'));
  });
  server.listen(port, '127.0.0.1');
}
