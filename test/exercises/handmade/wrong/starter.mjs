// fails: together
import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  let head = '';
  socket.on('data', (data) => {
    head += data.toString();
    if (!head.endsWith('\r\n\r\n')) return;
    const [, path] = head.split(' ', 2);
    head = '';
    const body = `茶 ${path}`;
    const line = 'HTTP/1.1 200 OK\r\n';
    const size = Buffer.byteLength(body);
    const length = `Content-Length: ${size}\r\n`;
    socket.write(`${line}${length}\r\n${body}`);
  });
});
server.listen(port, '127.0.0.1');
