import net from 'node:net';

async function serve(socket) {
  let rest = Buffer.alloc(0);
  for await (const piece of socket) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
      const head = rest.toString('latin1', 0, end).split('\r\n');
      const [, path] = head[0].match(/^\S+ (\S+) HTTP\/1\.1$/) ?? [];
      if (!path) return void socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      const value = (name) => head.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim();
      const total = end + 4 + Number(value('content-length') ?? 0);
      if (rest.length < total) break;
      rest = rest.subarray(total);
      const body = Buffer.from(`茶 ${path}`);
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.write(body);
      if (value('connection') === 'close') return void socket.end();
    }
  }
}

const server = net.createServer((socket) => {
  serve(socket).catch(() => socket.destroy());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
