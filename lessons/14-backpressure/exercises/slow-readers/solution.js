import net from 'node:net';
import stream from 'node:stream';

const port = Number(process.argv[2]);

function* lines() {
  for (let line = 1; line <= 320; line += 1) yield `${String(line).padEnd(65_535, '.')}\n`;
}

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const source = stream.Readable.from(lines(), { highWaterMark: 1 });
  stream.pipeline(source, socket, (error) => {
    if (error) console.error(error.message);
  });
  socket.on('error', () => {
    // The callback has told it.
  });
});

server.listen(port, '127.0.0.1');
