import fs from 'node:fs';
import net from 'node:net';
import { createInterface } from 'node:readline';

const front = net.createServer((client) => {
  client.on('error', () => {});
  const lines = createInterface({ input: client });
  lines.on('error', () => {});
  lines.once('line', (path) => {
    attempt(path, (answer) => {
      client.write(answer);
      client.write('\n');
      client.end();
    });
  });
});

function attempt(path, done) {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    socket.resume();
    socket.end('hello\n');
  });
  server.once('error', (error) => {
    if (error.code !== 'EADDRINUSE') return done('failed');
    if (!fs.statSync(path).isSocket()) return done('in the way');
    const probe = new net.Socket();
    probe.on('error', (problem) => {
      if (problem.code === 'ECONNREFUSED') {
        fs.rmSync(path);
        attempt(path, done);
      } else done('failed');
    });
    probe.connect(path, () => {
      probe.end();
      probe.resume();
      done('taken');
    });
  });
  server.listen(path, () => done('listening'));
}

front.listen(process.argv[2], '127.0.0.1');
