import fs from 'node:fs';
import net from 'node:net';

const front = net.createServer((client) => {
  client.on('error', () => {
    // This client is gone. Its path stays.
  });
  client.on('data', (data) => {
    claim(data.toString().trim(), (answer) => client.end(`${answer}\n`));
  });
});

/** @type {(path: string, tell: (answer: string) => void) => void} */
function claim(path, tell) {
  const server = net.createServer((socket) => {
    socket.on('error', console.error);
    socket.resume();
    socket.end('hello\n');
  });

  function look() {
    // A file that is no socket refuses calls, too.
    if (!fs.lstatSync(path).isSocket()) {
      tell('in the way');
      return;
    }
    const call = net.connect(path, () => {
      call.destroy();
      tell('taken');
    });
    call.on('error', (error) => {
      if (Object(error).code === 'ECONNREFUSED') {
        fs.rmSync(path, { force: true });
        server.listen(path);
      } else tell('failed');
    });
  }

  server.on('listening', () => tell('listening'));
  server.on('error', (error) => {
    if (Object(error).code === 'EADDRINUSE') look();
    else tell('failed');
  });
  server.listen(path);
}

front.listen(Number(process.argv[2]), '127.0.0.1');
