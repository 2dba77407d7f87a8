import net from 'node:net';

const SPLIT = Buffer.from('\r\n\r\n');
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let rest = Buffer.alloc(0);
  const finish = (text) => {
    socket.removeListener('data', take);
    socket.resume();
    socket.end(text);
  };
  const take = (data) => {
    rest = Buffer.concat([rest, data]);
    let end = rest.indexOf(SPLIT);
    while (end !== -1) {
      const lines = rest.subarray(0, end).toString('ascii').split('\r\n');
      const request = lines.shift().split(' ');
      if (request.length < 3 || !request[1].startsWith('/')) return finish('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.split(/: */, 2)).map(([name, value]) => [name.toLowerCase(), value]));
      const after = end + SPLIT.length + (headers['content-length'] | 0);
      if (rest.length < after) return;
      rest = rest.subarray(after);
      const body = `茶 ${request[1]}`;
      const answer = `HTTP/1.1 200 OK\r\nContent-Length: ${new TextEncoder().encode(body).length}\r\n\r\n${body}`;
      if (headers.connection?.toLowerCase() === 'close') return finish(answer);
      socket.write(answer);
      end = rest.indexOf(SPLIT);
    }
  };
  socket.on('data', take);
  socket.on('end', () => socket.end());
  socket.on('error', () => socket.destroy());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
