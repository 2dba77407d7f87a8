// fails only: resets
import fs from 'node:fs';
import net from 'node:net';

const front = net.createServer((client) => {
  client.on('error', () => process.exit(1));
  client.on('data', (data) => {
    claim(data.toString().trim(), (answer) => client.end(`${answer}\n`));
  });
});

function claim(path, tell) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello\n');
  });
  server.on('listening', () => tell('listening'));
  server.on('error', ({ code }) => {
    if (code === 'EADDRINUSE') look();
    else tell('failed');
  });
  server.listen(path);

  function look() {
    if (!fs.lstatSync(path).isSocket()) return tell('in the way');
    const call = net.connect(path, () => {
      call.destroy();
      tell('taken');
    });
    call.on('error', (error) => {
      if (error.code !== 'ECONNREFUSED') return tell('failed');
      fs.rmSync(path);
      server.listen(path);
    });
  }
}

front.listen(Number(process.argv[2]), '127.0.0.1');
