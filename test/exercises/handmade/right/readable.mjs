import { createServer } from 'node:net';

const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', (error) => console.error(error.message));
  let bytes = [];
  let text = '';
  let skip = 0;
  let asked = null;
  const answer = () => {
    const body = [...Buffer.from('茶 '), ...Buffer.from(asked.path)];
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length:${body.length}\r\n\r\n`);
    socket.write(Uint8Array.from(body));
    if (asked.isLast) socket.end();
    asked = null;
  };
  socket.on('readable', () => {
    for (let piece = socket.read(); piece !== null; piece = socket.read()) {
      for (const byte of piece) {
        if (socket.writableEnded) break;
        if (skip > 0) {
          skip -= 1;
          if (skip === 0) answer();
          continue;
        }
        bytes.push(byte);
        text = Buffer.from(bytes).toString('latin1');
        if (!text.endsWith('\r\n\r\n')) continue;
        bytes = [];
        const first = text.slice(0, text.indexOf('\r\n')).split(' ');
        if (first.length !== 3) {
          socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
          break;
        }
        asked = { path: first[1], isLast: text.toLowerCase().includes('\nconnection: close\r') };
        skip = Number(text.toLowerCase().split('\ncontent-length: ')[1]?.split('\r')[0] ?? 0);
        if (skip === 0) answer();
      }
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
