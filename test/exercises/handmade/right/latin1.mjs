import net from 'node:net';

net
  .createServer((socket) => {
    let rest = '';
    socket.setEncoding('latin1');
    socket.on('error', () => socket.destroy());
    socket.on('data', (text) => {
      rest += text;
      for (;;) {
        const [head, ...others] = rest.split('\r\n\r\n');
        if (others.length === 0) return;
        const match = head.match(/^(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) (.+) HTTP\/1.1(\r\n|$)/);
        if (!match) {
          socket.removeAllListeners('data').resume();
          socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
          return;
        }
        const size = Number(head.match(/\r\ncontent-length: *(\d+)/i)?.[1] ?? 0);
        const body = others.join('\r\n\r\n');
        if (body.length < size) return;
        rest = body.slice(size);
        const sent = Buffer.from(`茶 ${match[1]}`);
        socket.write(`HTTP/1.1 200 OK\r\nServer: hand\r\nContent-Length: ${sent.length}\r\n\r\n`);
        socket.write(sent);
        if (/\r\nconnection: *close/i.test(head)) {
          socket.removeAllListeners('data').resume();
          socket.end();
          return;
        }
      }
    });
  })
  .listen(process.argv[2], '127.0.0.1');
