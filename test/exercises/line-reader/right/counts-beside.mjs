import { createServer } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

// strings for the answers, and the bytes are counted beside them
const server = createServer();
server.on('connection', (socket) => {
  const decoder = new StringDecoder('utf8');
  let line = '';
  let size = 0;
  socket.on('error', (error) => console.log(error.code));
  const read = (bytes) => {
    let from = 0;
    while (from < bytes.length) {
      const at = bytes.indexOf('\n', from);
      const piece = bytes.subarray(from, at < 0 ? bytes.length : at);
      size += piece.length;
      if (size > 1024) {
        socket.off('data', read);
        socket.end('too long\n');
        return;
      }
      line += decoder.write(piece);
      if (at < 0) return;
      socket.write(`[${line}]\n`);
      line = '';
      size = 0;
      from = at + 1;
    }
  };
  socket.on('data', read);
});
server.listen({ port: process.argv[2], host: '127.0.0.1' });
