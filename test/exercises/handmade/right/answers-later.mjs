import net from 'node:net';
import { setImmediate } from 'node:timers/promises';

const server = net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  let work = Promise.resolve();
  let over = false;
  socket.on('error', () => {
    over = true;
  });
  const answer = async (path, last) => {
    await setImmediate();
    if (socket.destroyed) return;
    const body = Buffer.from(`茶 ${path}`);
    socket.cork();
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(body);
    socket.uncork();
    if (last) socket.end();
  };
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    while (!over) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) break;
      const head = rest.subarray(0, end).toString();
      const path = /^\S+ (\/\S*) HTTP\/1\.1\b/.exec(head)?.[1];
      const size = Number(/^content-length: (\d+)\r?$/im.exec(head)?.[1] ?? 0);
      if (rest.length < end + 4 + size) break;
      rest = rest.subarray(end + 4 + size);
      over = !path || /^connection: close\r?$/im.test(head);
      const last = over;
      work = path
        ? work.then(() => answer(path, last))
        : work.then(() => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'));
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
